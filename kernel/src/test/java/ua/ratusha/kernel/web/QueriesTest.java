package ua.ratusha.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {

    @Test
    void aParameterIsSetAnewAndTheOthersStay() {
        assertThat(Queries.with("/m", "q=%D1%97&sort=sum&sort=-sum", "sort", "name"))
                .isEqualTo("/m?q=%D1%97&sort=name");
        assertThat(Queries.with("/m", "", "q", "а & б")).isEqualTo("/m?q=%D0%B0+%26+%D0%B1");
    }

    @Test
    void anEmptyValueTakesTheParameterAway() {
        assertThat(Queries.with("/m", "page=2", "page", "")).isEqualTo("/m");
    }

    @Test
    void brokenEscapesAreLeftAsTheyCame() {
        assertThat(Queries.read("a=%zz&b=%D1%97&=x&c"))
                .containsEntry("a", "%zz")
                .containsEntry("b", "ї")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere", "//elsewhere", "/\\elsewhere", "", "plan", "/a\r\nSet-Cookie: x"})
    void nobodyIsSentToAnotherSite(String path) {
        assertThat(SeeOther.isInside(path)).isFalse();
        assertThatThrownBy(() -> SeeOther.to(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
