package io.gouji.audit.rest;

/**
 * Why a request failed, after RFC 9457.
 *
 * @param type a URI reference that names the kind of problem
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail what went wrong this time and what to do
 */
public record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";
}
