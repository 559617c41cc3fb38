package org.tftsr.ui.issues.internal.whys;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Control;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.WhyExportFormat;
import org.tftsr.core.why.drawing.Area;
import org.tftsr.core.why.drawing.WhyDrawing;
import org.tftsr.triage.WhyService;
import org.tftsr.triage.WhyService.RedactedWhys;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** What leaves the canvas for a file or a printer, redacted. */
final class WhyOutput {

	/** Dots for each unit of the drawing, so that an image can be looked at closely. */
	private static final int IMAGE_SCALE = 2;
	/** An image of more dots takes more memory than a workbench has to spare. */
	private static final double MOST_DOTS = 64_000_000;
	/** As many as a page has at 400 dots an inch. */
	private static final double MOST_PRINTED_DOTS = 16_000_000;
	private static final String PNG = "png"; //$NON-NLS-1$

	private final WhysHost host;
	private final WhyFonts fonts;
	private final Control control;

	WhyOutput(WhysHost host, WhyFonts fonts, Control control) {
		this.host = host;
		this.fonts = fonts;
		this.control = control;
	}

	/** Asks for a file and writes it in the form that its name says. */
	void export() {
		try {
			FileChooser chooser = Services.get(FileChooser.class);
			Optional<Path> chosen = chooser.save(control.getShell(), Messages.Export_title, "whys.svg", true); //$NON-NLS-1$
			chosen.ifPresent(file -> export(file, true));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void export(Path file, boolean replace) {
		String name = file.getFileName().toString();
		String extension = name.substring(name.lastIndexOf('.') + 1);
		Optional<WhyExportFormat> format = WhyExportFormat.of(extension);
		if (format.isEmpty() && !PNG.equalsIgnoreCase(extension)) {
			// nobody was asked whether that one may be replaced
			export(file.resolveSibling(name + '.' + WhyExportFormat.SVG.extension()), false);
			return;
		}
		ServiceJob.scheduleForUser(NLS.bind(Messages.Export_job, name), JobFamilies.TRIAGE, progress -> {
			WhyService service = Services.get(WhyService.class);
			if (format.isPresent()) {
				service.export(host.issueId(), format.get(), file, replace, progress);
			} else {
				byte[] image = image(service.redacted(host.issueId(), progress));
				service.exportImage(host.issueId(), image, file, replace, progress);
			}
		});
	}

	/** The picture of a tree; drawn on the user interface thread, as all drawing is. */
	private byte[] image(RedactedWhys whys) {
		byte[][] result = new byte[1][];
		control.getDisplay().syncExec(() -> result[0] = draw(whys));
		return result[0];
	}

	private byte[] draw(RedactedWhys whys) {
		WhyDrawing drawing = drawing(whys);
		Image image = picture(drawing, Math.min(IMAGE_SCALE, most(drawing, MOST_DOTS)));
		try {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			loader.save(bytes, SWT.IMAGE_PNG);
			return bytes.toByteArray();
		} finally {
			image.dispose();
		}
	}

	/** Dots for each unit of a drawing, so that it has no more dots than that. */
	private static double most(WhyDrawing drawing, double dots) {
		return Math.sqrt(dots / (drawing.width() * drawing.height()));
	}

	private Image picture(WhyDrawing drawing, double scale) {
		Image image = new Image(control.getDisplay(), (int) Math.ceil(drawing.width() * scale),
				(int) Math.ceil(drawing.height() * scale));
		GC gc = new GC(image);
		Transform transform = new Transform(gc.getDevice());
		try {
			transform.scale((float) scale, (float) scale);
			gc.setTransform(transform);
			WhyPainter.onPaper(gc, fonts, drawing).paint(new Area(0, 0, drawing.width(), drawing.height()));
			return image;
		} finally {
			transform.dispose();
			gc.dispose();
		}
	}

	private WhyDrawing drawing(RedactedWhys whys) {
		return WhyDrawing.of(whys.tree(), WhyDrawing.Form.TREE, new CardLabels(), fonts);
	}

	/** Asks for a printer and prints the tree on one page. */
	void print() {
		PrinterData data = new PrintDialog(control.getShell()).open();
		if (data == null) {
			return;
		}
		ServiceJob.scheduleForUser(Messages.Print_job, JobFamilies.TRIAGE, progress -> {
			RedactedWhys whys = Services.get(WhyService.class).redacted(host.issueId(), progress);
			host.onDisplay(() -> print(data, whys, progress));
		});
	}

	private void print(PrinterData data, RedactedWhys whys, Progress progress) {
		Printer printer = new Printer(data);
		try {
			if (progress.isCancelled()) {
				return;
			}
			if (!printer.startJob(whys.title()) || !printer.startPage()) {
				Problems.show(new TftsrException(ProblemKind.IO, Messages.Print_failed, Messages.Print_failedWhy, Messages.Print_failedRemedy));
			} else {
				draw(printer, drawing(whys));
				printer.endPage();
				printer.endJob();
			}
		} finally {
			printer.dispose();
		}
	}

	/** As an image: of a printer, SWT on GTK applies the size of its dots twice where anything is transformed. */
	private void draw(Printer printer, WhyDrawing drawing) {
		Rectangle area = printer.getClientArea();
		double fit = Math.min(area.width / drawing.width(), area.height / drawing.height());
		double usual = printer.getDPI().x / (double) control.getDisplay().getDPI().x;
		double scale = Math.min(fit, usual);
		Image image = new Image(printer, dots(drawing, Math.min(scale, most(drawing, MOST_PRINTED_DOTS))));
		GC gc = new GC(printer);
		try {
			Rectangle dots = image.getBounds();
			gc.drawImage(image, 0, 0, dots.width, dots.height, area.x, area.y, (int) (drawing.width() * scale),
					(int) (drawing.height() * scale));
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private ImageData dots(WhyDrawing drawing, double scale) {
		Image drawn = picture(drawing, scale);
		try {
			return drawn.getImageData();
		} finally {
			drawn.dispose();
		}
	}
}
