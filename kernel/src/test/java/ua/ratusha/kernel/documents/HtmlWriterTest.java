package ua.ratusha.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    private final Element html = Jsoup.parseBodyFragment(HtmlWriter.fragment(SampleReport.annual(false), 2));

    @Test
    void headingsFollowTheTitleWithoutGaps() {
        List<String> levels =
                html.select("h1, h2, h3, h4, h5").stream().map(Element::tagName).toList();
        assertThat(levels).containsExactly("h2", "h3", "h3", "h4");
    }

    @Test
    void everyTableHasACaptionAndScopes() {
        assertThat(html.select("table")).hasSize(3).allSatisfy(table -> {
            assertThat(table.select("> caption").text()).isNotBlank();
            assertThat(table.select("th:not([scope])")).isEmpty();
        });
        assertThat(html.select("table.dense thead th[scope=colgroup]").eachText())
                .containsExactly("2025 рік, грн", "З початку дії програми, грн");
        assertThat(html.select("table.dense tbody").size()).isEqualTo(3);
        assertThat(html.select("table.dense tr.total th[scope=row]").text()).isEqualTo("Усього");
    }

    @Test
    void numbersHaveTheUkrainianLook() {
        assertThat(html.select("tr.total td.number").stream().map(Element::wholeText))
                .contains("18\u00a0758\u00a0415,00", "87,5\u00a0%", "\u221218\u00a0758\u00a0415,00");
    }

    @Test
    void textIsNeverMarkup() {
        assertThat(html.select("script")).isEmpty();
        assertThat(html.text()).contains("=2+5 <script>");
        assertThat(HtmlWriter.escape("a\u0000\u000b<\"&\ud800b")).isEqualTo("a&lt;&quot;&amp;b");
    }

    @Test
    void fragmentHasNothingThatAStrictPolicyStops() {
        assertThat(html.select("[style], style, script, [onclick]")).isEmpty();
    }

    @Test
    void pageStandsAlone() {
        var page = Jsoup.parse(HtmlWriter.page(SampleReport.annual(false)));
        assertThat(page.title()).isEqualTo("Звіт про виконання програми інформатизації");
        assertThat(page.select("html").attr("lang")).isEqualTo("uk");
        assertThat(page.select("link, script, img")).isEmpty();
        assertThat(page.select("main h1")).hasSize(1);
    }
}
