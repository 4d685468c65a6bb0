package ua.ratusha.programme.plan.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import ua.ratusha.kernel.reading.Samples;
import ua.ratusha.programme.plan.papers.Paper.Break;
import ua.ratusha.programme.plan.papers.Paper.Rows;
import ua.ratusha.programme.plan.papers.Paper.Text;

/** An XLSX with a sheet per annex: numbers as numbers, formulas with their last value, merged and hidden columns. */
final class ExcelFile {
    private final String columns;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder merged = new StringBuilder();
    private String sheet = "Титул";
    private int row;

    private ExcelFile(String columns) {
        this.columns = columns;
    }

    /** @param columns XML of the columns' properties, for every sheet */
    static byte[] of(Paper paper, String columns) {
        return Samples.zip(parts(paper, columns));
    }

    static Map<String, String> parts(Paper paper, String columns) {
        ExcelFile file = new ExcelFile(columns);
        for (Paper.Part part : paper.parts) {
            switch (part) {
                case Text text -> file.row(new Rows(java.util.List.of(java.util.List.of(text.text()))));
                case Rows table -> file.row(table);
                case Break next -> {
                    file.end();
                    file.sheet = next.sheet();
                }
            }
        }
        file.end();
        return file.parts();
    }

    private void row(Rows table) {
        for (int i = 0; i < table.cells().size(); i++) {
            row++;
            rows.append("<row r='").append(row).append("'>");
            for (int column = 0; column < table.cells().get(i).size(); column++) {
                if (!table.covered(i, column)) {
                    cell(table, i, column);
                }
            }
            rows.append("</row>");
        }
    }

    private void cell(Rows table, int i, int column) {
        String text = table.at(i, column);
        String at = (char) ('A' + column) + String.valueOf(row);
        int across = table.across(i, column);
        int down = table.down(i, column);
        if (across > 1 || down > 1) {
            merged.append("<mergeCell ref='").append(at).append(':');
            merged.append((char) ('A' + column + across - 1)).append(row + down - 1);
            merged.append("'/>");
        }
        if (text.isEmpty()) {
            return;
        }
        rows.append("<c r='").append(at).append('\'');
        if (text.matches("[#=]-?[\\d.]+")) {
            rows.append("><f>").append(text.startsWith("=") ? "SUM(E4:E9)" : "").append("</f><v>");
            rows.append(text.substring(1)).append("</v></c>");
        } else {
            String words = WebPage.escaped(Paper.plain(text)).replace(" // ", "\n");
            rows.append(" t='inlineStr'><is><t>").append(words).append("</t></is></c>");
        }
    }

    private void end() {
        if (row > 0) {
            String merges = merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>";
            sheets.put(
                    sheet,
                    "<worksheet>" + columns + "<sheetData>" + rows.toString().replace("<f></f>", "") + "</sheetData>"
                            + merges + "</worksheet>");
        }
        rows.setLength(0);
        merged.setLength(0);
        row = 0;
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder links = new StringBuilder();
        int number = 0;
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r' Type='http://x/officeDocument' Target='xl/workbook.xml'/>"
                        + "</Relationships>");
        for (Map.Entry<String, String> entry : sheets.entrySet()) {
            number++;
            list.append("<sheet name='").append(entry.getKey());
            list.append("' sheetId='").append(number);
            list.append("' r:id='r").append(number).append("'/>");
            links.append("<Relationship Id='r").append(number);
            links.append("' Type='http://x/worksheet' Target='worksheets/s").append(number);
            links.append(".xml'/>");
            parts.put("xl/worksheets/s" + number + ".xml", entry.getValue());
        }
        parts.put("xl/workbook.xml", "<workbook xmlns:r='r'><sheets>" + list + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
        return parts;
    }
}
