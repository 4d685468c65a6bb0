package ua.ratusha.kernel.web;

/**
 * A system's words: a bean of this kind adds its files to the house.
 *
 * @param basename place on the class path without ending: {@code ua/ratusha/programme/plan/texts} stands for
 *     {@code texts.properties} (Ukrainian) and {@code texts_en.properties}
 */
public record Texts(String basename) {}
