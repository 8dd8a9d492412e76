package io.gouji.contract.audit;

/**
 * A text for people in both languages, made from the same operands.
 *
 * @param zh Chinese
 * @param en English
 */
public record Message(String zh, String en) {}
