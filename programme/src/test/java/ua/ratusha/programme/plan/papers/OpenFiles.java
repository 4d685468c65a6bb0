package ua.ratusha.programme.plan.papers;

import ua.ratusha.kernel.reading.Samples;
import ua.ratusha.programme.plan.papers.Paper.Break;
import ua.ratusha.programme.plan.papers.Paper.Rows;
import ua.ratusha.programme.plan.papers.Paper.Text;

/** ODT and ODS as LibreOffice writes them. */
final class OpenFiles {
    private OpenFiles() {}

    static byte[] text(Paper paper) {
        StringBuilder body = new StringBuilder();
        for (Paper.Part part : paper.parts) {
            switch (part) {
                case Text text -> body.append(paragraph(text));
                case Break _ -> body.append("<text:p><text:soft-page-break/></text:p>");
                case Rows rows -> {
                    body.append("<table:table table:name='Таблиця'>");
                    rows(body, rows);
                    body.append("</table:table>");
                }
            }
        }
        return Samples.odt(body.toString());
    }

    static byte[] sheets(Paper paper) {
        StringBuilder body = new StringBuilder("<table:table table:name='Титул'>");
        for (Paper.Part part : paper.parts) {
            switch (part) {
                case Text text ->
                    body.append("<table:table-row><table:table-cell office:value-type='string'><text:p>")
                            .append(words(text.text()))
                            .append("</text:p></table:table-cell></table:table-row>");
                case Break sheet ->
                    body.append("</table:table><table:table table:name='")
                            .append(sheet.sheet())
                            .append("'>");
                case Rows rows -> rows(body, rows);
            }
        }
        return Samples.ods(body + "</table:table>");
    }

    private static String paragraph(Text text) {
        return text.level() > 0
                ? "<text:h text:outline-level='" + text.level() + "'>" + words(text.text()) + "</text:h>"
                : "<text:p>"
                        + (text.bold() ? "<text:span text:style-name='B'>" : "<text:span>")
                        + words(text.text()) + "</text:span></text:p>";
    }

    private static String words(String text) {
        return WebPage.escaped(Paper.plain(text));
    }

    private static void rows(StringBuilder body, Rows rows) {
        for (int row = 0; row < rows.cells().size(); row++) {
            body.append("<table:table-row>");
            for (int column = 0; column < rows.cells().get(row).size(); column++) {
                cell(body, rows, row, column);
            }
            body.append("</table:table-row>");
        }
    }

    private static void cell(StringBuilder body, Rows rows, int row, int column) {
        if (rows.covered(row, column)) {
            body.append("<table:covered-table-cell/>");
            return;
        }
        String text = rows.at(row, column);
        boolean number = text.matches("[#=]-?[\\d.]+");
        body.append("<table:table-cell table:number-columns-spanned='")
                .append(rows.across(row, column))
                .append("' table:number-rows-spanned='")
                .append(rows.down(row, column))
                .append(
                        number
                                ? "' office:value-type='float' office:value='" + text.substring(1) + "'>"
                                : "' office:value-type='string'>");
        for (String line : text.split(" // ", -1)) {
            body.append(Paper.bold(text) ? "<text:p><text:span text:style-name='B'>" : "<text:p><text:span>")
                    .append(words(line))
                    .append("</text:span></text:p>");
        }
        body.append("</table:table-cell>");
    }
}
