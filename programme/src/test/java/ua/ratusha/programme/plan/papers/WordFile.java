package ua.ratusha.programme.plan.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import ua.ratusha.kernel.reading.Samples;
import ua.ratusha.programme.plan.papers.Paper.Break;
import ua.ratusha.programme.plan.papers.Paper.Rows;
import ua.ratusha.programme.plan.papers.Paper.Text;

/** A DOCX with what Word puts into it: runs, merged cells, revisions, content controls, sections, numbering. */
final class WordFile {
    private static final String NUMBERING = """
            <w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>
            <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>
            <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2.'/></w:lvl>
            </w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='0'/></w:num></w:numbering>""";
    private static final String LANDSCAPE =
            "<w:p><w:pPr><w:sectPr><w:pgSz w:w='16838' w:h='11906' w:orient='landscape'/></w:sectPr></w:pPr></w:p>";

    private final StringBuilder body = new StringBuilder();

    private WordFile() {}

    static byte[] of(Paper paper) {
        WordFile file = new WordFile();
        for (Paper.Part part : paper.parts) {
            switch (part) {
                case Text text -> file.paragraph(text);
                case Break _ -> file.body.append(LANDSCAPE);
                case Rows rows -> file.table(rows);
            }
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r' Type='http://x/officeDocument' Target='word/document.xml'/>"
                        + "</Relationships>");
        parts.put("word/numbering.xml", NUMBERING);
        parts.put("word/document.xml", "<w:document xmlns:w='w'><w:body>" + file.body + "</w:body></w:document>");
        return Samples.zip(parts);
    }

    private void paragraph(Text text) {
        body.append("<w:p><w:pPr>");
        if (text.level() > 0) {
            body.append("<w:outlineLvl w:val='").append(text.level() - 1).append("'/>");
        }
        if (text.list() > 0) {
            body.append(numbered(text.list()));
        }
        body.append("</w:pPr>").append(runs(text.text(), text.bold())).append("</w:p>");
    }

    private static String numbered(int level) {
        return "<w:numPr><w:ilvl w:val='" + (level - 1) + "'/><w:numId w:val='7'/></w:numPr>";
    }

    private void table(Rows rows) {
        body.append("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (int row = 0; row < rows.cells().size(); row++) {
            body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int column = 0; column < rows.cells().get(row).size(); column++) {
                if (!rows.at(row, column).equals("<")) {
                    cell(rows, row, column);
                }
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private void cell(Rows rows, int row, int column) {
        String text = rows.at(row, column);
        int span = rows.across(row, column);
        body.append("<w:tc><w:tcPr>");
        if (span > 1) {
            body.append("<w:gridSpan w:val='").append(span).append("'/>");
        }
        if (text.equals("^")) {
            body.append("<w:vMerge/></w:tcPr><w:p/></w:tc>");
            return;
        }
        body.append(rows.down(row, column) > 1 ? "<w:vMerge w:val='restart'/>" : "")
                .append("</w:tcPr>");
        if (text.matches("%\\d")) {
            body.append("<w:p><w:pPr>").append(numbered(text.charAt(1) - '0')).append("</w:pPr></w:p></w:tc>");
            return;
        }
        for (String line : text.replaceFirst("^\\*", "").split(" // ", -1)) {
            body.append("<w:p>").append(runs(line, Paper.bold(text))).append("</w:p>");
        }
        body.append("</w:tc>");
    }

    private static String runs(String text, boolean bold) {
        String open = "<w:r>" + (bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space='preserve'>";
        String close = "</w:t></w:r>";
        String marked = WebPage.escaped(text)
                .replace("[-", close + "<w:del w:id='1'><w:r><w:delText>")
                .replace("-]", "</w:delText></w:r></w:del>" + open)
                .replace("{", close + "<w:sdt><w:sdtPr/><w:sdtContent>" + open)
                .replace("}", close + "</w:sdtContent></w:sdt>" + open);
        return open + marked + close;
    }
}
