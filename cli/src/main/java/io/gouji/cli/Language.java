package io.gouji.cli;

import io.gouji.contract.audit.Message;

/** The language a person reads, named as it is typed. */
public enum Language {
    /** Chinese. */
    zh,
    /** English. */
    en;

    /** The text of a message in this language. */
    public String of(Message message) {
        return of(message.zh(), message.en());
    }

    /** One of two texts. */
    public String of(String chinese, String english) {
        return this == zh ? chinese : english;
    }
}
