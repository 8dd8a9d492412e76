package io.gouji.rules.claim;

/**
 * The words around a number.
 *
 * @param before the words of the sentence before the clause; what stood in brackets that are closed is left out
 * @param lead the words of the clause before the number; for a denial, the clause from the denying word on
 * @param noun the words between the number before and this one, within the clause, brackets included
 * @param tail the words of the clause after the measure word
 * @param following the words of the tail before the next number
 */
public record Wording(String before, String lead, String noun, String tail, String following) {}
