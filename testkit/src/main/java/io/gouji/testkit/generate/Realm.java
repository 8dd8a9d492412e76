package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Body.Level;
import io.gouji.testkit.generate.Body.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The bodies of fictional regions: prefectures with counties, counties with townships, all with departments. The same
 * seed always gives the same bodies, and a larger realm begins with the bodies of a smaller one.
 *
 * <p>The bodies of a region stand before its government, so that a realm cut off anywhere never lacks a member of a
 * government it has.
 */
final class Realm {

    private static final int FEWEST_DEPARTMENTS = 4;
    private static final int MORE_DEPARTMENTS = 9;
    private static final double SPREAD = 0.8;

    private final Random random;
    private final List<String> places;
    private final List<Body> bodies = new ArrayList<>();
    private int nextPlace;

    private Realm(long seed) {
        this.random = new Random(seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L);
        this.places = places(random);
    }

    /** At least as many bodies as wanted: whole prefectures. */
    static List<Body> bodies(long seed, int wanted) {
        var realm = new Realm(seed);
        while (realm.bodies.size() < wanted) {
            realm.prefecture();
        }
        return List.copyOf(realm.bodies);
    }

    private void prefecture() {
        String name = place() + Level.PREFECTURE.word();
        String government = name + Trade.GOVERNMENT.name();
        int counties = 2 + random.nextInt(4);
        for (int i = 0; i < counties; i++) {
            county(government);
        }
        departments(name, Level.PREFECTURE, government);
        bodies.add(new Body(bodies.size(), government, name, Level.PREFECTURE, Role.REGION, Trade.GOVERNMENT, 1, null));
    }

    private void county(String prefecture) {
        String name = place() + Level.COUNTY.word();
        String government = name + Trade.GOVERNMENT.name();
        int townships = 1 + random.nextInt(6);
        for (int i = 0; i < townships; i++) {
            add(name, place() + Level.TOWNSHIP.word(), Level.TOWNSHIP, Trade.TOWNSHIP, government);
        }
        departments(name, Level.COUNTY, government);
        bodies.add(
                new Body(bodies.size(), government, name, Level.COUNTY, Role.REGION, Trade.GOVERNMENT, 1, prefecture));
    }

    private void departments(String region, Level level, String government) {
        add(region, "", level, Trade.OFFICE, government);
        var trades = new ArrayList<>(Trade.departments());
        Collections.shuffle(trades, random);
        int count = FEWEST_DEPARTMENTS + random.nextInt(MORE_DEPARTMENTS);
        for (Trade trade : trades.subList(0, count)) {
            add(region, "", level, trade, government);
        }
    }

    private void add(String region, String township, Level level, Trade trade, String government) {
        Role role =
                level == Level.TOWNSHIP ? Role.TOWNSHIP : trade.equals(Trade.OFFICE) ? Role.OFFICE : Role.DEPARTMENT;
        double scale = Math.exp(random.nextGaussian() * SPREAD);
        bodies.add(new Body(
                bodies.size(),
                region + township + trade.name(),
                township.isEmpty() ? region : township,
                level,
                role,
                trade,
                scale,
                government));
    }

    private String place() {
        String place = places.get(nextPlace % places.size());
        int again = nextPlace / places.size();
        nextPlace++;
        return again == 0 ? place : place + "新东西南北上下中内".charAt(again % 10);
    }

    private static List<String> places(Random random) {
        List<String> firsts = syllables("first|");
        List<String> seconds = syllables("second|");
        var places = new ArrayList<String>();
        firsts.forEach(first -> seconds.forEach(second -> places.add(first + second)));
        Collections.shuffle(places, random);
        return places;
    }

    private static List<String> syllables(String kind) {
        return Phrases.lines("places.txt").stream()
                .filter(line -> line.startsWith(kind))
                .flatMap(line -> Stream.of(line.substring(kind.length()).split("")))
                .toList();
    }
}
