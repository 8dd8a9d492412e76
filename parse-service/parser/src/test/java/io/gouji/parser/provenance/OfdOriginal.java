package io.gouji.parser.provenance;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.PagePlace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** OFD: the glyphs of the page's XML whose middle lies in the box. Pages are taken in the order of their names. */
final class OfdOriginal implements Original {

    private static final Pattern CONTENT = Pattern.compile(".*/Pages/Page_(\\d+)/Content\\.xml");
    private static final double POINTS = 72 / 25.4;
    private static final double SLACK = 1;

    /** Half of a character above its baseline, as a share of its size. */
    private static final double MIDDLE = 0.38;

    /** Characters of the lines a sentence begins and ends in that may belong to its neighbours. */
    private static final int NEIGHBOURS = 110;

    /** A character and where its middle lies, in points. */
    private record Glyph(String text, double x, double y) {}

    private final List<List<Glyph>> pages = new ArrayList<>();

    OfdOriginal(byte[] document) throws IOException {
        var contents = new TreeMap<Integer, List<Glyph>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Matcher content = CONTENT.matcher(entry.getName());
                if (content.matches()) {
                    contents.put(Integer.parseInt(content.group(1)), page(zip.readAllBytes()));
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
        pages.addAll(contents.values());
    }

    private static List<Glyph> page(byte[] xml) throws IOException, ParserConfigurationException, SAXException {
        var root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        var glyphs = new ArrayList<Glyph>();
        var objects = root.getElementsByTagNameNS("*", "TextObject");
        for (int i = 0; i < objects.getLength(); i++) {
            var object = (Element) objects.item(i);
            var codes = object.getElementsByTagNameNS("*", "TextCode");
            for (int j = 0; j < codes.getLength(); j++) {
                add(glyphs, object, (Element) codes.item(j));
            }
        }
        return glyphs;
    }

    private static void add(List<Glyph> glyphs, Element object, Element code) {
        List<Double> boundary = numbers(object.getAttribute("Boundary"));
        double size = Double.parseDouble(object.getAttribute("Size"));
        double x = boundary.get(0) + Double.parseDouble(code.getAttribute("X"));
        double y = boundary.get(1) + Double.parseDouble(code.getAttribute("Y"));
        List<Double> right = numbers(code.getAttribute("DeltaX"));
        List<Double> down = numbers(code.getAttribute("DeltaY"));
        String text = code.getTextContent();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), (x + size / 4) * POINTS, (y - MIDDLE * size) * POINTS));
            x += i < right.size() ? right.get(i) : 0;
            y += i < down.size() ? down.get(i) : 0;
        }
    }

    /** Numbers parted by spaces; {@code g n v} stands for n times v. */
    private static List<Double> numbers(String printed) {
        var numbers = new ArrayList<Double>();
        String[] words = printed.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g")) {
                int times = Integer.parseInt(words[i + 1]);
                for (int n = 0; n < times; n++) {
                    numbers.add(Double.parseDouble(words[i + 2]));
                }
                i += 2;
            } else if (!words[i].isEmpty()) {
                numbers.add(Double.parseDouble(words[i]));
            }
        }
        return numbers;
    }

    @Override
    public boolean holdsReading(SourceLocation at, String raw) {
        return at instanceof PagePlace place && printed(place).equals(Original.seen(raw));
    }

    @Override
    public boolean holdsSentence(SourceLocation at, String sentence) {
        if (!(at instanceof PagePlace place)) {
            return false;
        }
        String found = printed(place);
        String wanted = Original.seen(sentence);
        if (found.isEmpty() || found.length() > wanted.length() + NEIGHBOURS) {
            return false;
        }
        return found.contains(wanted) || goesOnOverleaf(found, wanted, place.page());
    }

    private boolean goesOnOverleaf(String found, String wanted, int page) {
        for (int length = wanted.length() - 1; length > 0; length--) {
            if (found.endsWith(wanted.substring(0, length))) {
                return page < pages.size() && text(pages.get(page)).contains(wanted.substring(length));
            }
        }
        return false;
    }

    private String printed(PagePlace place) {
        if (place.page() > pages.size()) {
            return "";
        }
        return text(pages.get(place.page() - 1).stream()
                .filter(glyph -> isIn(place, glyph))
                .toList());
    }

    private static boolean isIn(PagePlace place, Glyph glyph) {
        return glyph.x >= place.x() - SLACK
                && glyph.x <= place.x() + place.width() + SLACK
                && glyph.y >= place.y() - SLACK
                && glyph.y <= place.y() + place.height() + SLACK;
    }

    /** The glyphs from top to bottom and, in a line, from left to right. */
    private static String text(List<Glyph> glyphs) {
        var text = new StringBuilder();
        glyphs.stream()
                .sorted(Comparator.comparingLong((Glyph glyph) -> Math.round(glyph.y))
                        .thenComparingDouble(glyph -> glyph.x))
                .forEach(glyph -> text.append(glyph.text));
        return Original.seen(text.toString());
    }
}
