package ua.ratusha.programme.plan.papers;

import ua.ratusha.programme.plan.papers.Paper.Break;
import ua.ratusha.programme.plan.papers.Paper.Rows;
import ua.ratusha.programme.plan.papers.Paper.Text;

/** HTML as Word saves it. */
final class WebPage {
    private WebPage() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('~', '\u00A0');
    }

    static String of(Paper paper) {
        StringBuilder page = new StringBuilder("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>"
                + "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">"
                + "<style>p.MsoNormal {margin:0}</style></head><body lang=UK>\r\n");
        for (Paper.Part part : paper.parts) {
            switch (part) {
                case Text text -> page.append(paragraph(text));
                case Break _ -> page.append("<br clear=all style='page-break-before:always'>");
                case Rows rows -> table(page, rows);
            }
        }
        return page.append("</body></html>").toString();
    }

    private static String paragraph(Text text) {
        String words = escaped(Paper.plain(text.text()));
        if (text.level() > 0) {
            return "<h" + text.level() + ">" + words + "</h" + text.level() + ">\r\n";
        }
        String content = text.bold() ? "<b>" + words + "</b>" : words;
        return "<p class=MsoNormal><span lang=UK>" + content + "<o:p></o:p></span></p>\r\n";
    }

    private static void table(StringBuilder page, Rows rows) {
        page.append("<table class=MsoTableGrid border=1>");
        for (int row = 0; row < rows.cells().size(); row++) {
            page.append("<tr>");
            for (int column = 0; column < rows.cells().get(row).size(); column++) {
                if (rows.covered(row, column)) {
                    continue;
                }
                page.append("<td colspan=").append(rows.across(row, column));
                page.append(" rowspan=").append(rows.down(row, column)).append(">");
                String text = rows.at(row, column);
                for (String line : Paper.plain(text).split(" // ", -1)) {
                    String words = escaped(line);
                    page.append("<p class=MsoNormal>\r\n  <span lang=UK>")
                            .append(Paper.bold(text) ? "<b>" + words + "</b>" : words)
                            .append("</span></p>");
                }
                page.append("</td>");
            }
            page.append("</tr>\r\n");
        }
        page.append("</table>\r\n");
    }
}
