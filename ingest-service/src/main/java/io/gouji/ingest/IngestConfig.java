package io.gouji.ingest;

import io.gouji.contract.event.Topics;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a deployment can set. */
@ConfigMapping(prefix = "gouji.ingest")
public interface IngestConfig {

    /** The largest document accepted; the topic's and the clients' limits must be above it. */
    @WithDefault("16M")
    MemorySize maxDocumentSize();

    /** The largest document that goes the interactive lane; a larger one goes with the others. */
    @WithDefault("1M")
    MemorySize interactiveSize();

    /** How often submissions are counted for the metrics. */
    @WithDefault("15s")
    String censusEvery();

    /** Names of the topics. */
    TopicNames topics();

    /** How the outbox is emptied. */
    Relay relay();

    /** How streams of submissions are read. */
    Stream stream();

    /** How often one agency may submit. */
    Rate rate();

    /** What the registry of agencies is used for. */
    Registry registry();

    /** What becomes of trial submissions. */
    Trials trials();

    /** What an archive may hold. */
    Archives archives();

    /** How missing reports are found. */
    Overdue overdue();

    /** Names of the topics this service uses. */
    interface TopicNames {

        /** Raw documents, from here. */
        @WithDefault(Topics.DOCUMENTS)
        String documents();

        /** Raw documents somebody waits for, from here. */
        @WithDefault(Topics.DOCUMENTS_INTERACTIVE)
        String documentsInteractive();

        /** Parsed reports and rejections, to here. */
        @WithDefault(Topics.REPORTS)
        String reports();

        /** Completed audits, to here. */
        @WithDefault(Topics.AUDITS)
        String audits();

        /** Alerts, from here of missing reports. */
        @WithDefault(Topics.ALERTS)
        String alerts();
    }

    /** How the outbox is emptied. */
    interface Relay {

        /** Whether this instance publishes; another must when it does not. */
        @WithDefault("true")
        boolean enabled();

        /** How long the outbox is left unread when no notification arrives. */
        @WithDefault("1S")
        Duration pollInterval();

        /** How many agencies' documents are published in one transaction. */
        @WithDefault("64")
        int batchSize();

        /** How many bytes of documents are held in memory at once; a single larger one is still published. */
        @WithDefault("32M")
        MemorySize batchBytes();

        /** The longest pause between attempts while the broker or the database is away. */
        @WithDefault("5S")
        Duration maxBackOff();
    }

    /** How streams of submissions are read. */
    interface Stream {

        /** How many are read at once; each may hold one document of the largest size and one batch. */
        @WithDefault("4")
        int maxStreams();

        /** How many lines are stored in one transaction at most. */
        @WithDefault("64")
        int batchSize();

        /** After how many bytes of documents a batch is stored, however few lines it has. */
        @WithDefault("4M")
        MemorySize batchBytes();

        /** A sender that neither sends nor takes its answers for so long is gone. */
        @WithDefault("60S")
        Duration idleLimit();
    }

    /** How often one agency may submit, one document at a time and to one instance. Streams are not counted. */
    interface Rate {

        /** How many submissions a minute for ever; 0 for as many as it likes. */
        @WithDefault("120")
        int perMinute();

        /** How many at once after a pause. */
        @WithDefault("300")
        int burst();
    }

    /** What the registry of agencies is used for. */
    interface Registry {

        /** Whether submissions for agencies that are not registered are refused. */
        @WithDefault("false")
        boolean required();
    }

    /** What becomes of trial submissions. */
    interface Trials {

        /** How many days their documents are kept. */
        @WithDefault("30")
        int keepDays();

        /** How often it is looked for those to forget. */
        @WithDefault("1h")
        String checkEvery();
    }

    /** What an archive may hold. */
    interface Archives {

        /** How many are unpacked at once; each may hold one document of the largest size and one batch of them. */
        @WithDefault("2")
        int maxArchives();

        /** How many bytes one may have as it is sent; the limit on bodies must be above it. */
        @WithDefault("64M")
        MemorySize maxSize();

        /** How many entries it may have. */
        @WithDefault("2000")
        int maxEntries();

        /** How many bytes its documents may have together when they are unpacked. */
        @WithDefault("512M")
        MemorySize maxUnpacked();

        /** How many times longer than packed an entry above one MiB may be. */
        @WithDefault("200")
        int maxRatio();
    }

    /** How missing reports are found. */
    interface Overdue {

        /** Whether missing reports are looked for. */
        @WithDefault("true")
        boolean enabled();

        /** How often they are looked for, and how soon an alert is sent again that the broker did not take. */
        @WithDefault("1m")
        String checkEvery();

        /** The first report year that can be missed: the one from which on reports are sent here. */
        @WithDefault("2008")
        int firstYear();
    }
}
