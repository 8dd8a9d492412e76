package io.gouji.parser.ofd;

import io.gouji.parser.page.PageContent;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One document of a package: its pages, the templates printed under them, and the area they cover. */
final class OfdPages {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final String CONTENT = "Content";
    private static final int BOX = 4;

    /** A4, for a document that does not tell its size. */
    private static final Numbers A4 = Numbers.of("0 0 210 297");

    private final ZipParts parts;
    private final XmlParts xml;
    private final String name;
    private final XmlNode root;
    private final Numbers area;
    private final Composites composites;
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, XmlNode> templatesRead = new HashMap<>();

    OfdPages(ZipParts parts, XmlParts xml, String name) throws IOException {
        this.parts = parts;
        this.xml = xml;
        this.name = name;
        this.root = xml.read(name);
        this.composites = new Composites(parts, xml);
        XmlNode common = root.child("CommonData").orElse(root);
        this.area = common.child("PageArea").flatMap(OfdPages::box).orElse(A4);
        for (XmlNode template : common.children("TemplatePage")) {
            templates.put(template.attribute("ID"), parts.resolve(name, template.attribute("BaseLoc")));
        }
        addSources(common, name);
    }

    /** The references to its pages, in order. */
    List<XmlNode> pages() {
        return root.child("Pages").map(pages -> pages.children("Page")).orElse(List.of());
    }

    Composites composites() {
        return composites;
    }

    /** What a page shows. */
    PageContent scan(XmlNode reference, int number, PageScanner scanner) throws IOException {
        String location = parts.resolve(name, reference.attribute("BaseLoc"));
        XmlNode page = xml.read(location);
        addSources(page, location);
        Numbers box = page.child("Area").flatMap(OfdPages::box).orElse(area);
        var toPage = new AffineTransform();
        toPage.scale(POINTS_PER_MILLIMETRE, POINTS_PER_MILLIMETRE);
        draw(page, toPage, scanner, new HashSet<>());
        return new PageContent(
                number,
                (float) (box.at(2) * POINTS_PER_MILLIMETRE),
                (float) (box.at(3) * POINTS_PER_MILLIMETRE),
                scanner.glyphs(),
                scanner.path().rules());
    }

    private void draw(XmlNode page, AffineTransform toPage, PageScanner scanner, Set<String> above) throws IOException {
        for (XmlNode use : page.children("Template")) {
            String id = use.attribute("TemplateID");
            String location = templates.get(id);
            // each template once: one that is printed under itself has no end
            if (location != null && above.add(id)) {
                draw(template(location), toPage, scanner, above);
            }
        }
        for (XmlNode content : page.children(CONTENT)) {
            scanner.draw(content, toPage);
        }
    }

    private XmlNode template(String location) throws IOException {
        XmlNode template = templatesRead.get(location);
        if (template == null) {
            template = xml.read(location);
            addSources(template, location);
            templatesRead.put(location, template);
        }
        return template;
    }

    private void addSources(XmlNode element, String from) {
        for (String kind : List.of("PublicRes", "DocumentRes", "PageRes")) {
            for (XmlNode source : element.children(kind)) {
                composites.addSource(parts.resolve(from, source.text()));
            }
        }
    }

    /** The box a page is printed in; the origin of all coordinates is its corner, whatever numbers that has. */
    private static Optional<Numbers> box(XmlNode area) {
        return area.child("PhysicalBox")
                .or(() -> area.child("ApplicationBox"))
                .map(box -> Numbers.of(box.text()))
                .filter(box -> box.size() == BOX && box.at(2) > 0 && box.at(3) > 0);
    }
}
