package eu.meshe.attack;

import java.util.List;

/** What nobody should send, and somebody does. */
final class Nasty {

    /** If this comes back as it was sent, a page runs what was typed. */
    static final String SCRIPT = "<script>attack()</script>";

    static final String LONG = "x".repeat(100_000);

    static final List<String> TEXTS = List.of(
            "",
            "   ",
            "مرحبا \u202Eevil\u202C\u2066\u200F שלום",
            "👩🏽‍🎓🏳️‍🌈 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 Ω\u0301\u0301\u0301",
            SCRIPT + "\"'><img src=x onerror=attack()>",
            "'; drop table award; -- \\' \" %_",
            "nul\u0000nul",
            "line\r\nSet-Cookie: stolen=1\u2028\u0007\uFFFE\uFFFF",
            "1e999",
            "-99999999999999999999999",
            "NaN",
            "0000-00-00",
            "+999999999-01-01",
            "${7*7} #{7*7} [[${7*7}]] __${7*7}__::x {{7*7}}",
            "../../../etc/passwd",
            "[]",
            "{\"a\":1}");

    /** Bodies of a form that no encoder makes. */
    static final List<String> RAW_FORMS = List.of(
            "reason=%ZZ",
            "reason=%",
            "reason=%C3%28",
            "reason=%ED%A0%80",
            "reason=%00",
            "&&&===&=",
            "version=1&version=2&id=1&id=2",
            "id[]=1&id[0][a]=2",
            "a.b.c[9999999]=1",
            "class.module.classLoader=1",
            "differences[2147483647]=1");

    static final List<String> RAW_JSON = List.of(
            "",
            " ",
            "null",
            "[]",
            "\"text\"",
            "1e999",
            "true",
            "{",
            "{\"version\":",
            "{\"a\":1}{\"b\":2}",
            "[".repeat(5000),
            "{\"a\":".repeat(3000),
            "{\"version\":\"\\ud800\",\"reason\":\"\\ud800\",\"id\":\"\\udfff\"}",
            "{\"version\":1e999,\"reason\":1e999}",
            "\uFEFF{}",
            "<xml/>",
            "{\"\":{}}",
            "{\"version\":1,\"version\":2}");

    /** What may stand in a JSON document instead of what is expected. */
    static final List<String> JSON_VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[[[]]]]",
            "[null]",
            "{\"a\":{\"b\":{}}}",
            "1e999",
            "-1",
            "0.1",
            "99999999999999999999",
            "\"\"",
            "\"nul\\u0000nul\"",
            "\"\\ud800\"",
            "\"" + SCRIPT + "\"",
            "\"" + LONG + "\"",
            "[\"nul\\u0000\"]",
            "{\"en\":\"nul\\u0000\"}",
            "{\"<\":\"x\"}",
            "[" + "{},".repeat(3000) + "{}]");

    static final List<String> QUERY_VALUES = List.of(
            "",
            "-1",
            "0",
            "999999",
            "99999999999",
            "abc",
            "%00",
            "%ED%A0%80",
            "%C3%28",
            "1e9",
            "x".repeat(5000),
            "xx",
            "%3Cscript%3Eattack()%3C/script%3E",
            "%27%3B--",
            "%22%20or%20(",
            "!%26%7C%28%3A*",
            "%D9%85%E2%80%AE",
            "%F0%9F%8E%93",
            "%25_");

    static final List<String> PATH_VALUES = List.of(
            "x",
            "0",
            "-1",
            "99999999999",
            "%00",
            "%C3%28",
            "%ED%A0%80",
            "..%2f..",
            "%2e%2e",
            ";a=b",
            "%3Cscript%3Eattack()%3C%2Fscript%3E",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "x".repeat(3000),
            "%F0%9F%8E%93",
            "%E2%80%AE",
            "%20");

    private Nasty() {}
}
