import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes the pages of the help of those in {@code docs}, and their table of contents:
 * {@code java -cp COMMONMARK HelpPages.java DOCS CONTENTS STYLES OUT}. CONTENTS has a line for each heading of the table of contents, and
 * below it a line for each page, which begins with a tab; a page before the first heading is the front page. STYLES are style sheets, separated by commas. It fails where a page is in no line, and where a
 * link leads to no page or to no heading of one.
 */
public final class HelpPages {

	private static final String MARKDOWN = ".md";
	private static final String HTML = ".html";
	private static final String DARK_QUERY = "@media (prefers-color-scheme: dark)";
	/** How a path begins that leads out of {@code docs}. */
	private static final String ELSEWHERE = "../";

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

	/** A heading of a page, with what a link to it has behind its {@code #}. */
	private record Section(int level, String title, String anchor) {
	}

	/** A page, by its path below {@code docs} without the extension. */
	private record Page(String path, Node tree, List<Section> sections) {

		String title() {
			return sections.getFirst().title();
		}

		String href() {
			return path + HTML;
		}
	}

	private final Path docs;
	private final Path out;
	private final Map<String, Page> pages = new LinkedHashMap<>();
	/** The pages below each heading of the table of contents. */
	private final Map<String, List<Page>> groups = new LinkedHashMap<>();
	private final Set<String> broken = new TreeSet<>();
	/** What the table of contents itself leads to. */
	private Page front;

	private HelpPages(Path docs, Path out) {
		this.docs = docs;
		this.out = out;
	}

	public static void main(String[] args) throws IOException {
		HelpPages help = new HelpPages(Path.of(args[0]), Path.of(args[3]));
		help.read(Path.of(args[1]));
		help.write(args[2].split(","));
	}

	private void read(Path contents) throws IOException {
		List<Page> group = null;
		for (String line : Files.readAllLines(contents)) {
			if (line.startsWith("\t")) {
				Page page = page(line.strip());
				pages.put(page.path(), page);
				if (group == null) {
					front = page;
				} else {
					group.add(page);
				}
			} else if (!line.isBlank() && !line.startsWith("#")) {
				group = groups.computeIfAbsent(line.strip(), title -> new ArrayList<>());
			}
		}
		try (Stream<Path> files = Files.walk(docs)) {
			files.map(file -> docs.relativize(file).toString().replace('\\', '/')).filter(name -> name.endsWith(MARKDOWN))
					.map(name -> name.substring(0, name.length() - MARKDOWN.length())).filter(name -> !pages.containsKey(name))
					.forEach(name -> broken.add(name + MARKDOWN + " has no line in " + contents.getFileName()));
		}
	}

	private Page page(String path) throws IOException {
		Node tree = PARSER.parse(Files.readString(docs.resolve(path + MARKDOWN)));
		List<Section> sections = new ArrayList<>();
		IdGenerator ids = IdGenerator.builder().build();
		tree.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				String title = text(heading);
				sections.add(new Section(heading.getLevel(), title, ids.generateId(title)));
			}
		});
		return new Page(path, tree, sections);
	}

	private static String text(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text words) {
				text.append(words.getLiteral());
			}

			@Override
			public void visit(Code code) {
				text.append(code.getLiteral());
			}

			@Override
			public void visit(org.commonmark.node.SoftLineBreak end) {
				text.append(' ');
			}
		});
		return text.toString();
	}

	private void write(String[] styles) throws IOException {
		Path html = out.resolve("html");
		for (Page page : pages.values()) {
			page.tree().accept(new LinkChanger(page));
			String body = RENDERER.render(page.tree());
			write(html.resolve(page.href()), frame(page.title(), "../".repeat(page.path().split("/").length - 1), body));
		}
		if (!broken.isEmpty()) {
			throw new IOException("The help cannot be made:\n" + String.join("\n", broken));
		}
		write(out.resolve("toc.xml"), contents());
		StringBuilder css = new StringBuilder();
		for (String style : styles) {
			css.append(Files.readString(Path.of(style)));
		}
		write(html.resolve("page.css"), css.toString());
		// for whoever knows better than the operating system which theme there is
		write(html.resolve("page-dark.css"), css.toString().replace(DARK_QUERY, "@media all"));
		write(html.resolve("page-light.css"), css.toString().replace(DARK_QUERY, "@media not all"));
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static String frame(String title, String root, String body) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8"/>
				<meta name="viewport" content="width=device-width, initial-scale=1"/>
				<title>%s</title>
				<link id="style" rel="stylesheet" href="%spage.css"/>
				</head>
				<body>
				<main>
				%s</main>
				</body>
				</html>
				""".formatted(escape(title), root, body);
	}

	private String contents() {
		StringBuilder toc = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append("<toc label=\"TFTSR\" topic=\"html/").append(front.href()).append("\">\n");
		groups.forEach((title, group) -> {
			toc.append("   <topic label=\"").append(escape(title)).append("\">\n");
			for (Page page : group) {
				topic(toc, "      ", page.title(), page.href(), false);
				page.sections().stream().filter(section -> section.level() == 2).forEach(
						section -> topic(toc, "         ", section.title(), page.href() + '#' + section.anchor(), true));
				toc.append("      </topic>\n");
			}
			toc.append("   </topic>\n");
		});
		return toc.append("</toc>\n").toString();
	}

	private static void topic(StringBuilder toc, String indent, String title, String href, boolean leaf) {
		toc.append(indent).append("<topic label=\"").append(escape(title)).append("\" href=\"html/").append(escape(href))
				.append(leaf ? "\"/>\n" : "\">\n");
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** Makes links to pages of Markdown links to those of the help, and brings the pictures along. */
	private final class LinkChanger extends AbstractVisitor {

		private final Page page;

		LinkChanger(Page page) {
			this.page = page;
		}

		@Override
		public void visit(Link link) {
			visitChildren(link);
			String target = link.getDestination();
			if (target.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
				return;
			}
			String[] parts = target.split("#", 2);
			String path = parts[0].isEmpty() ? page.path() : resolve(parts[0]);
			if (path.startsWith(ELSEWHERE)) {
				unlink(link);
				return;
			}
			Page other = pages.get(path.endsWith(MARKDOWN) ? path.substring(0, path.length() - MARKDOWN.length()) : path);
			if (other == null
					|| parts.length > 1 && other.sections().stream().noneMatch(section -> section.anchor().equals(parts[1]))) {
				broken.add(page.path() + MARKDOWN + " leads to " + target + ", which is not there");
				return;
			}
			link.setDestination(target.replace(MARKDOWN, HTML));
		}

		/** What lies elsewhere in the repository is not part of the help: its name stays, without a link. */
		private void unlink(Link link) {
			for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
				link.insertBefore(child);
			}
			link.unlink();
		}

		@Override
		public void visit(Image image) {
			visitChildren(image);
			String path = resolve(image.getDestination());
			try {
				Path copy = out.resolve("html").resolve(path);
				Files.createDirectories(copy.getParent());
				Files.copy(docs.resolve(path), copy, StandardCopyOption.REPLACE_EXISTING);
			} catch (IOException e) {
				broken.add(page.path() + MARKDOWN + " shows " + path + ", which cannot be copied: " + e);
			}
		}

		/** Where a relative address of the page leads to, seen from {@code docs}. */
		private String resolve(String target) {
			return Path.of(page.path()).resolveSibling(target).normalize().toString().replace('\\', '/');
		}
	}
}
