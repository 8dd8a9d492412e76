package io.gouji.parse.worker;

import io.gouji.parse.Lane;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many documents are read at a time. Some seats are for documents someone waits for, which take any; the others are
 * for all. Documents of one lane are seated in the order they came.
 */
final class Seats {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Queue<Long> bulk = new ArrayDeque<>();
    private final Queue<Long> interactive = new ArrayDeque<>();
    private long tickets;
    private int shared;
    private int reserved;

    /** A seat. */
    enum Seat {
        SHARED,
        RESERVED
    }

    Seats(int shared, int reserved) {
        this.shared = shared;
        this.reserved = reserved;
    }

    Seat take(Lane lane) throws InterruptedException {
        lock.lockInterruptibly();
        Long ticket = tickets++;
        Queue<Long> queue = switch (lane) {
            case BULK -> bulk;
            case INTERACTIVE -> interactive;
        };
        queue.add(ticket);
        try {
            while (!ticket.equals(queue.peek()) || !isFree(lane)) {
                freed.await();
            }
            return occupy(lane);
        } finally {
            queue.remove(ticket);
            freed.signalAll();
            lock.unlock();
        }
    }

    private boolean isFree(Lane lane) {
        return shared > 0 || (lane == Lane.INTERACTIVE && reserved > 0);
    }

    private Seat occupy(Lane lane) {
        if (lane == Lane.INTERACTIVE && reserved > 0) {
            reserved--;
            return Seat.RESERVED;
        }
        shared--;
        return Seat.SHARED;
    }

    void free(Seat seat) {
        lock.lock();
        try {
            switch (seat) {
                case SHARED -> shared++;
                case RESERVED -> reserved++;
            }
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
