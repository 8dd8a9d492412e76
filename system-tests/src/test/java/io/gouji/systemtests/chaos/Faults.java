package io.gouji.systemtests.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has one thing after the other go wrong at moments and places that follow from a seed. */
final class Faults {

    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(3);
    private static final int LONGEST_GAP_MS = 5_000;
    private static final int LONGEST_OUTAGE_MS = 5_000;

    private final Cluster cluster;
    private final Random random;
    private final int longestPauseMs;
    private final long begun = System.nanoTime();
    private final List<Fault> happened = Collections.synchronizedList(new ArrayList<>());
    private final Set<Member> inTrouble = Collections.synchronizedSet(new HashSet<>());
    private final List<Thread> recoveries = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean restored;

    Faults(Cluster cluster, long seed, Duration longestPause) {
        this.cluster = cluster;
        this.random = new Random(seed);
        this.longestPauseMs = Math.toIntExact(longestPause.toMillis());
    }

    /**
     * What happened to a member.
     *
     * @param atMs when, from the beginning
     * @param kind what
     * @param member to whom
     * @param lastedMs how long it was away
     * @param readyAfterMs how long it then took to be ready again
     */
    record Fault(long atMs, Kind kind, String member, long lastedMs, long readyAfterMs) {}

    /** What can happen. */
    enum Kind {
        KILLED,
        STOPPED,
        RESTORED_FROM_BACKUP
    }

    List<Fault> happened() {
        return List.copyOf(happened);
    }

    /** True when a store was replaced by an older copy of itself. */
    boolean hasRestored() {
        return restored;
    }

    /** Lets things go wrong for a while, and returns when everything is up again. */
    void rage(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            pass(random.nextInt(LONGEST_GAP_MS));
            List<Member> well = cluster.members()
                    .filter(member -> !inTrouble.contains(member))
                    .toList();
            if (!well.isEmpty()) {
                strike(well.get(random.nextInt(well.size())));
            }
        }
        for (Thread recovery : recoveries) {
            try {
                recovery.join(RECOVERY_LIMIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        await().atMost(RECOVERY_LIMIT).until(() -> cluster.members().allMatch(this::isUp));
    }

    private void strike(Member member) {
        inTrouble.add(member);
        Kind kind = kind(member);
        int lasts = random.nextInt(kind == Kind.STOPPED ? longestPauseMs : LONGEST_OUTAGE_MS);
        recoveries.add(Thread.ofPlatform().daemon().start(() -> suffer(member, kind, lasts)));
    }

    private Kind kind(Member member) {
        if (random.nextInt(3) == 0) {
            return Kind.STOPPED;
        }
        return member.equals(cluster.mongo()) && random.nextBoolean() ? Kind.RESTORED_FROM_BACKUP : Kind.KILLED;
    }

    private void suffer(Member member, Kind kind, int lastsMs) {
        long at = System.nanoTime();
        Kind happens = kind;
        if (kind == Kind.STOPPED) {
            member.pause();
            pass(lastsMs);
            member.resume();
        } else {
            member.kill();
            if (member.equals(cluster.mongo())) {
                happens = replaceOrBackUp(kind);
            }
            pass(lastsMs);
        }
        long back = System.nanoTime();
        await().atMost(RECOVERY_LIMIT).until(() -> isUp(member));
        happened.add(new Fault(ms(begun, at), happens, member.name(), ms(at, back), ms(back, System.nanoTime())));
        inTrouble.remove(member);
    }

    /** A restore needs a backup; where there is none yet, this kill makes one. */
    private Kind replaceOrBackUp(Kind kind) {
        if (kind == Kind.RESTORED_FROM_BACKUP && cluster.mongo().restore()) {
            restored = true;
            return kind;
        }
        cluster.mongo().backUp();
        return Kind.KILLED;
    }

    /** One that ended, also by itself for want of another, is started again until it stays, as a platform would. */
    private boolean isUp(Member member) {
        try {
            if (member.hasEnded()) {
                member.start();
            }
            return member.isReady();
        } catch (IllegalStateException e) {
            System.err.println("chaos: " + member.name() + " does not start yet: " + e.getMessage());
            return false;
        }
    }

    private void pass(int milliseconds) {
        try {
            if (over.await(milliseconds, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long ms(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
