package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void controlCharactersAndNonCharactersAreDropped() {
        assertThat(XmlText.clean("a\u0000b\u000bc\u001fd\ufffee\uffff")).isEqualTo("abcde");
    }

    @Test
    void halvesOfASurrogatePairAreDroppedAndWholePairsStay() {
        assertThat(XmlText.clean("x\ud83cy\udfa4z 🎤")).isEqualTo("xyz 🎤");
    }

    @Test
    void lineEndsAreOneKindAndTabsStay() {
        assertThat(XmlText.clean("a\r\nb\rc\nd\te")).isEqualTo("a\nb\nc\nd\te");
    }

    @Test
    void combiningMarksAndOtherOrthographiesStay() {
        String text = "M’Nông ƀ ŭ ĭ ơ̆ č ñ, e\u0302\u0301 – “30/7”";
        assertThat(XmlText.clean(text)).isEqualTo(text);
    }
}
