package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import nu.validator.messages.GnuMessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;

/** What programs of others say of exported documents: they are read by those, not by us. */
class OtherProgramsTest {

	private static final String RTL = "פתיחה: שגיאה";

	@TempDir
	private static Path folder;

	private static Product product;
	private static String issue;

	@BeforeAll
	static void triage() throws IOException {
		product = Product.ready(folder.resolve("data"));
		List<String> command = new ArrayList<>(List.of("triage", "--title", "Checkout | fails & more", "--out",
				folder.resolve("out").toString()));
		Sample.named("checkout-outage").logs().forEach(log -> command.add(log.toString()));
		product.run(command.toArray(String[]::new)).ok();
		issue = product.run("--json", "issue", "list").ok().jsonLines().get(0).getAsJsonObject().get("id").getAsString();
		product.run("why", "add", issue, "Why 数据库 | `x` <b> " + RTL + "?", "--answer", "a\nb | c\n\n- d").ok();
		product.run("timeline", "add", issue, "deployed", "Release", "--at", "2026-03-12T09:00:00Z").ok();
		String document = product.run("--json", "document", "postmortem", issue).ok().json().getAsJsonObject().get("id")
				.getAsString();
		for (String format : List.of("html", "pdf", "docx")) {
			product.run("document", "export", document, "-o", file("postmortem", format).toString()).ok();
			Files.copy(folder.resolve("out/rca." + format), file("rca", format));
		}
	}

	private static Path file(String name, String format) {
		return folder.resolve(name + '.' + format);
	}

	private static List<Path> files(String format) {
		return Stream.of("rca", "postmortem").map(name -> file(name, format)).toList();
	}

	@Test
	void veraPdfFindsNothingAgainstPdfUa() throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		for (Path pdf : files("pdf")) {
			try (InputStream in = Files.newInputStream(pdf);
					PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1)) {
				ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)
						.validate(parser);
				assertEquals(List.of(), result.getTestAssertions().stream()
						.filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
						.map(assertion -> assertion.getRuleId().getClause() + ' ' + assertion.getMessage()).toList());
				assertTrue(result.isCompliant());
			}
		}
	}

	/** The checker of HTML of the W3C. Of CSS it knows less than browsers do, so that its word on that does not count. */
	@Test
	void theNuHtmlCheckerFindsNothing() throws Exception {
		for (Path html : files("html")) {
			SimpleDocumentValidator validator = new SimpleDocumentValidator();
			SourceCode source = validator.getSourceCode();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			MessageEmitterAdapter messages = new MessageEmitterAdapter(null, source, false, new ImageCollector(source), 0,
					true, new GnuMessageEmitter(out, false));
			messages.setErrorsOnly(false);
			validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", messages);
			validator.setUpValidatorAndParsers(messages, true, false);
			messages.start(null);
			validator.checkHtmlFile(html.toFile(), true);
			messages.end("", "", "");
			assertEquals(List.of(), out.toString(StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.contains("error: CSS:")).toList());
		}
	}

	@Test
	void poiFindsAValidWordDocument() throws Exception {
		for (Path docx : files("docx")) {
			try (InputStream in = Files.newInputStream(docx); XWPFDocument document = new XWPFDocument(in)) {
				List<Object> errors = new ArrayList<>();
				XmlOptions options = new XmlOptions().setErrorListener(new ArrayList<>() {
					private static final long serialVersionUID = 1L;

					@Override
					public boolean add(org.apache.xmlbeans.XmlError error) {
						errors.add(error);
						return true;
					}
				});
				document.getDocument().validate(options);
				document.getStyle().validate(options);
				document.getNumbering().getNums().forEach(num -> num.getCTNum().validate(options));
				assertEquals(List.of(), errors);
				assertTrue(document.getParagraphs().stream().filter(p -> "Heading2".equals(p.getStyle())).count() > 10);
				assertTrue(document.getTables().stream().map(XWPFTable::getRows).allMatch(rows -> rows.get(0).isRepeatHeader()));
				assertTrue(document.getProperties().getCoreProperties().getTitle().contains("Checkout | fails & more"));
			}
		}
	}

	@Test
	void libreOfficeReadsTheWordDocument() throws Exception {
		Optional<Path> office = program("soffice");
		Assumptions.assumeTrue(office.isPresent(), "LibreOffice (soffice) is not installed: not checked with it");
		Path docx = file("postmortem", "docx");
		Path out = folder.resolve("office");
		// the profile of its own keeps it from talking to an office that is open
		run(office.get().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
				"--convert-to", "txt:Text (encoded):UTF8", "--outdir", out.toString(), docx.toString());
		String text = Files.readString(out.resolve("postmortem.txt"));
		for (String expected : List.of("Blameless Post-Mortem: Checkout | fails & more", "Root causes and contributing factors",
				"Time to detect", "数据库 | `x` <b>", RTL, "• checkout-service.log:1689")) {
			assertTrue(text.contains(expected), expected + " in " + text);
		}
		run(office.get().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
				"--convert-to", "pdf", "--outdir", out.toString(), docx.toString());
		assertTrue(Files.size(out.resolve("postmortem.pdf")) > 10_000);
	}

	@Test
	void popplerReadsThePdf() throws Exception {
		Optional<Path> text = program("pdftotext");
		Optional<Path> fonts = program("pdffonts");
		Assumptions.assumeTrue(text.isPresent() && fonts.isPresent(),
				"poppler-utils (pdftotext, pdffonts) are not installed: not checked with them");
		for (Path pdf : files("pdf")) {
			// a ligature is a character of its own there
			String content = Normalizer.normalize(run(text.get().toString(), "-layout", pdf.toString(), "-"),
					Normalizer.Form.NFKC);
			assertTrue(content.contains("Contents") && content.contains("Log files analysed"), content);
			run(fonts.get().toString(), pdf.toString()).lines().skip(2).forEach(font -> assertTrue(
					font.matches("[A-Z]{6}\\+.* yes yes yes +\\d+ +\\d+"), "embedded, a subset, with Unicode: " + font));
		}
	}

	private static Optional<Path> program(String name) {
		return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)).map(entry -> Path.of(entry, name))
				.filter(Files::isExecutable).findFirst();
	}

	private static String run(String... command) throws IOException, InterruptedException {
		Path out = Files.createTempFile(folder, "out", null);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		if (!process.waitFor(120, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("Still running: " + List.of(command));
		}
		String text = Files.readString(out);
		assertEquals(0, process.exitValue(), text);
		return text;
	}
}
