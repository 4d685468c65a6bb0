package ua.ratusha.kernel.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes DOCX as ДСТУ 4163:2020 advises: A4, Times New Roman 14 (12 in tables), margins 30, 10, 20 and 20 mm; real
 * heading styles, so that the editor's navigation and screen readers work.
 */
final class DocxWriter {
    private static final String STYLES = HtmlWriter.resource("docx-styles.xml");
    private static final String LISTS = HtmlWriter.resource("docx-lists.xml");
    private static final String SETTINGS = HtmlWriter.resource("docx-settings.xml");
    private static final int LONG_SIDE = twips(297);
    private static final int SHORT_SIDE = twips(210);
    /** The mark of approval is 66 mm wide: it starts 104 mm from the left margin of an upright page. */
    private static final int APPROVAL_WIDTH = twips(66);

    private static final int SPACE_AFTER_TABLE = 200;

    private final Document document;
    private final Language language;
    private final XWPFDocument docx = new XWPFDocument();
    private final int textWidth;
    private boolean onNewPage;
    private boolean afterTable;

    DocxWriter(Document document) {
        this.document = document;
        this.language = Language.of(document);
        this.textWidth = document.landscape() ? LONG_SIDE - 2 * twips(20) : SHORT_SIDE - twips(30) - twips(10);
    }

    byte[] write() {
        try (docx) {
            styles();
            page();
            footer();
            properties();
            body();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            byte[] settings = SETTINGS.replace("uk-UA", language.officeTag()).getBytes(StandardCharsets.UTF_8);
            return Zips.repeatable(
                    out.toByteArray(),
                    document.meta().created(),
                    (name, content) -> name.equals("word/settings.xml") ? settings : content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void styles() {
        try {
            String styles = STYLES.replace("uk-UA", language.officeTag());
            docx.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            CTNumbering lists = NumberingDocument.Factory.parse(LISTS).getNumbering();
            XWPFNumbering numbering = docx.createNumbering();
            lists.getAbstractNumList().forEach(list -> numbering.addAbstractNum(new XWPFAbstractNum(list)));
        } catch (XmlException e) {
            throw new IllegalStateException("The styles of documents are damaged", e);
        }
    }

    private void page() {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        CTPageMar margins = section.addNewPgMar();
        boolean lies = document.landscape();
        size.setW(lies ? LONG_SIDE : SHORT_SIDE);
        size.setH(lies ? SHORT_SIDE : LONG_SIDE);
        if (lies) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        // A sheet that lies is bound at its upper edge.
        margins.setTop(twips(lies ? 30 : 20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(lies ? 20 : 30));
        margins.setRight(twips(lies ? 20 : 10));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        margins.setGutter(0);
    }

    private void footer() {
        XWPFParagraph line = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        String[] words = language.text("documents.page", "\t", "\t").split("\t", -1);
        line.createRun().setText(words[0]);
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(words[1]);
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void properties() {
        POIXMLProperties.CoreProperties core = docx.getProperties().getCoreProperties();
        core.setTitle(document.title());
        core.setCreator(document.meta().author());
        core.setSubjectProperty(document.meta().subject());
        Optional<Date> created = Optional.of(Date.from(document.meta().created()));
        core.setCreated(created);
        core.setModified(created);
        try {
            docx.getPackage().getPackageProperties().setLanguageProperty(language.officeTag());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        docx.getProperties().getExtendedProperties().setApplication("Ratusha");
    }

    private void body() {
        List<Block> blocks = document.blocks();
        int next = 0;
        while (next < blocks.size() && blocks.get(next) instanceof Block.Approval approval) {
            approval(approval);
            next++;
        }
        XWPFParagraph title = paragraph("Title");
        text(title.createRun(), document.title());
        if (next > 0) {
            title.setSpacingBefore(480);
        }
        if (!document.subtitle().isEmpty()) {
            text(paragraph("Subtitle").createRun(), document.subtitle());
        }
        blocks.subList(next, blocks.size()).forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading ->
                text(paragraph("Heading" + heading.level()).createRun(), heading.text());
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Bullets bullets -> bullets(bullets);
            case Block.KeyValues list when list.entries().isEmpty() -> {}
            case Block.KeyValues list -> {
                if (!list.caption().isEmpty()) {
                    text(paragraph("Caption").createRun(), list.caption());
                }
                new DocxTable(docx, language, textWidth).keyValues(list);
                afterTable = true;
            }
            case Block.PageBreak ignored -> onNewPage = true;
            case Block.Approval approval -> approval(approval);
            case Block.Signature signature -> signature(signature);
            case Table table -> {
                text(paragraph("Caption").createRun(), table.caption());
                new DocxTable(docx, language, textWidth).table(table);
                afterTable = true;
            }
        }
    }

    private void paragraph(Block.Paragraph block) {
        XWPFParagraph paragraph = paragraph(
                switch (block.style()) {
                    case NORMAL -> "BodyText";
                    case LEAD -> "Lead";
                    case NOTE -> "Note";
                    case SIGNATURE -> "Normal";
                });
        for (Block.Run run : block.runs()) {
            String href = run.href();
            XWPFRun target = href == null ? paragraph.createRun() : paragraph.createHyperlinkRun(href);
            if (href != null) {
                target.setStyle("Hyperlink");
            }
            if (run.bold()) {
                target.setBold(true);
            }
            if (run.italic()) {
                target.setItalic(true);
            }
            text(target, run.text());
        }
    }

    private void bullets(Block.Bullets bullets) {
        XWPFNumbering numbering = docx.getNumbering();
        BigInteger list = numbering.addNum(BigInteger.valueOf(bullets.ordered() ? 1 : 0));
        if (bullets.ordered()) {
            CTNumLvl restart = numbering.getNum(list).getCTNum().addNewLvlOverride();
            restart.setIlvl(BigInteger.ZERO);
            restart.addNewStartOverride().setVal(BigInteger.ONE);
        }
        for (String item : bullets.items()) {
            XWPFParagraph paragraph = paragraph("ListParagraph");
            paragraph.setNumID(list);
            text(paragraph.createRun(), item);
        }
    }

    private void approval(Block.Approval approval) {
        approvalLine(approval.word()).setSpacingAfter(80);
        approval.lines().forEach(this::approvalLine);
    }

    private XWPFParagraph approvalLine(String line) {
        XWPFParagraph paragraph = paragraph("Approval");
        paragraph.setIndentationLeft(textWidth - APPROVAL_WIDTH);
        text(paragraph.createRun(), line);
        return paragraph;
    }

    private void signature(Block.Signature signature) {
        XWPFParagraph paragraph = paragraph("Signature");
        var tab = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(textWidth);
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        XWPFRun run = paragraph.createRun();
        text(run, signature.position());
        run.addTab();
        run.setText(signature.name());
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        if (onNewPage) {
            paragraph.setPageBreak(true);
        } else if (afterTable
                && !style.startsWith("Heading")
                && !style.equals("Caption")
                && !style.equals("Signature")) {
            paragraph.setSpacingBefore(SPACE_AFTER_TABLE);
        }
        onNewPage = false;
        afterTable = false;
        return paragraph;
    }

    private static void text(XWPFRun run, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    private static int twips(int mm) {
        return (int) Math.round(mm * 1440 / 25.4);
    }
}
