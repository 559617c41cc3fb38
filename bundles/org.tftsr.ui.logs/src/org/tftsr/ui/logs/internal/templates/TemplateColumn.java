package org.tftsr.ui.logs.internal.templates;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.TemplateFacts;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.text.NulSign;
import org.tftsr.ui.logs.internal.time.TimeLabels;

/** A column of the table of templates. */
enum TemplateColumn {

	COUNT(Messages.TemplateColumn_count, 80, SWT.RIGHT, Comparator.comparingLong(TemplateFacts::count).reversed()),
	LEVEL(Messages.TemplateColumn_level, 90, SWT.LEFT, Comparator
			.comparing(TemplateFacts::level, Comparator.nullsFirst(Comparator.naturalOrder())).reversed()),
	/** Painted, not written. */
	COURSE(Messages.TemplateColumn_course, 120, SWT.LEFT, Comparator.comparingInt(TemplateColumn::peak)),
	FIRST(Messages.TemplateColumn_first, 185, SWT.LEFT, Comparator.comparingLong(TemplateFacts::firstLine)),
	LAST(Messages.TemplateColumn_last, 185, SWT.LEFT, Comparator.comparingLong(TemplateFacts::lastLine).reversed()),
	TEXT(Messages.TemplateColumn_text, 600, SWT.LEFT, Comparator.comparing(TemplateFacts::text));

	private final String title;
	private final int width;
	private final int style;
	private final Comparator<TemplateFacts> order;

	TemplateColumn(String title, int width, int style, Comparator<TemplateFacts> order) {
		this.title = title;
		this.width = width;
		this.style = style;
		this.order = order.thenComparingInt(TemplateFacts::id);
	}

	String title() {
		return title;
	}

	int width() {
		return width;
	}

	int style() {
		return style;
	}

	/** What somebody who sorts by it wants to see first, first. */
	Comparator<TemplateFacts> order() {
		return order;
	}

	/** Where in the log there are most of them. */
	private static int peak(TemplateFacts template) {
		int peak = 0;
		for (int i = 1; i < template.sparkline().size(); i++) {
			peak = template.sparkline().get(i) > template.sparkline().get(peak) ? i : peak;
		}
		return peak;
	}

	/** What a cell says. */
	String words(TemplateFacts template, LineFacts facts) {
		return switch (this) {
		case COUNT -> NumberFormat.getIntegerInstance().format(template.count());
		case LEVEL -> levels(template);
		case COURSE -> ""; //$NON-NLS-1$
		case FIRST -> place(template.firstLine(), facts);
		case LAST -> place(template.lastLine(), facts);
		case TEXT -> NulSign.in(template.text());
		};
	}

	/** The level that all of them have, or how many have which: the worst of a few is not that of all. */
	private static String levels(TemplateFacts template) {
		List<LogLevel> levels = template.levelsByCount();
		if (levels.size() == 1 && template.levels().get(levels.getFirst()) == template.count()) {
			return levels.getFirst().name();
		}
		return levels.stream().map(level -> MessageFormat.format(Messages.TemplateColumn_levelOfSome, level.name(), template.levels().get(level)))
				.reduce((first, next) -> NLS.bind(Messages.TemplateColumn_levels, first, next)).orElse(""); //$NON-NLS-1$
	}

	private static String place(long line, LineFacts facts) {
		return facts.time(line).stream().mapToObj(TimeLabels::of).findFirst()
				.orElseGet(() -> NLS.bind(Messages.Template_line, line));
	}
}
