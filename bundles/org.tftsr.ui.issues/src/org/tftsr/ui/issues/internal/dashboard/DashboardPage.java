package org.tftsr.ui.issues.internal.dashboard;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueStatistics;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.DurationText;

/** The figures and charts of the dashboard. */
final class DashboardPage {

	private static final String UNRESOLVED = "status:open,investigating"; //$NON-NLS-1$
	private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT); //$NON-NLS-1$
	private static final int COLUMNS = 2;
	private static final int MARGIN = 8;
	private static final int LEAST_WIDTH = 100;
	private static final int TILE_SPACE = 20;
	/** Where there is less room, the charts stand below one another. */
	private static final int TWO_COLUMNS_WIDTH = 620;
	/** Of more domains, those with most unresolved issues. */
	private static final int DOMAINS = 8;

	private final FormToolkit toolkit;
	private final ScrolledForm form;
	private final Consumer<String> onFilter;
	private final Composite tiles;
	private final Tile unresolved;
	private final Tile urgent;
	private final Tile resolved;
	private final Tile mean;
	private final Tile median;
	private final Chart days;
	private final Chart severities;
	private final Chart domains;
	private final Chart weeks;

	/** @param onFilter shows the issues that pass a filter */
	DashboardPage(Composite parent, Consumer<String> onFilter) {
		this.onFilter = onFilter;
		toolkit = new FormToolkit(parent.getDisplay());
		form = toolkit.createScrolledForm(parent);
		form.addDisposeListener(event -> toolkit.dispose());
		Composite body = form.getBody();
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).equalWidth(true).margins(MARGIN, MARGIN).spacing(16, 8)
				.applyTo(body);
		tiles = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().spacing(TILE_SPACE, 8).applyTo(tiles);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(tiles);
		unresolved = Tile.leading(toolkit, tiles, Messages.DashboardPage_unresolved, () -> onFilter.accept(UNRESOLVED));
		urgent = Tile.leading(toolkit, tiles, Messages.DashboardPage_urgent,
				() -> onFilter.accept(UNRESOLVED + " severity:p1,p2")); //$NON-NLS-1$
		resolved = Tile.leading(toolkit, tiles, Messages.DashboardPage_resolved, () -> onFilter.accept("resolved:week")); //$NON-NLS-1$
		mean = Tile.of(toolkit, tiles, Messages.DashboardPage_mean);
		median = Tile.of(toolkit, tiles, Messages.DashboardPage_median);
		days = new ColumnChart(section(Messages.DashboardPage_days), Messages.DashboardPage_days,
				List.of(new ColumnChart.Series(Messages.DashboardPage_seriesResolved, ThemeColors.id(IssueStatus.RESOLVED))),
				this::choose);
		severities = new BarChart(section(Messages.DashboardPage_severities), Messages.DashboardPage_severities,
				index -> ThemeColors.id(Severity.values()[index]), this::choose);
		weeks = new ColumnChart(section(Messages.DashboardPage_weeks), Messages.DashboardPage_weeks,
				List.of(new ColumnChart.Series(Messages.DashboardPage_seriesCreated, ThemeColors.id(IssueStatus.OPEN)),
						new ColumnChart.Series(Messages.DashboardPage_seriesResolved, ThemeColors.id(IssueStatus.RESOLVED))),
				this::choose);
		domains = new BarChart(section(Messages.DashboardPage_domains), Messages.DashboardPage_domains,
				index -> ThemeColors.id(IssueStatus.OPEN), this::choose);
		form.addListener(SWT.Resize, event -> fit());
		for (Chart chart : charts()) {
			toolkit.adapt(chart, false, false);
			((Section) chart.getParent()).setClient(chart);
		}
	}

	/** Lets the figures go on in another line, and the charts stand below one another, where there is little room. */
	private void fit() {
		int width = form.getClientArea().width;
		int columns = width < TWO_COLUMNS_WIDTH ? 1 : COLUMNS;
		((GridLayout) form.getBody().getLayout()).numColumns = columns;
		GridData data = (GridData) tiles.getLayoutData();
		data.horizontalSpan = columns;
		data.widthHint = Math.max(LEAST_WIDTH, width - 2 * MARGIN);
		((GridLayout) tiles.getLayout()).numColumns = tileColumns(data.widthHint);
		form.reflow(true);
	}

	/** As many beside one another as there is room for, so that no line has but one of them. */
	private int tileColumns(int width) {
		int[] widths = Arrays.stream(tiles.getChildren()).mapToInt(tile -> tile.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).toArray();
		int columns = widths.length;
		while (columns > 1 && (widths.length % columns == 1 || widthOf(widths, columns) > width)) {
			columns--;
		}
		return columns;
	}

	/** How wide figures are in so many columns. */
	private static int widthOf(int[] widths, int columns) {
		int[] widest = new int[columns];
		for (int i = 0; i < widths.length; i++) {
			widest[i % columns] = Math.max(widest[i % columns], widths[i]);
		}
		return Arrays.stream(widest).sum() + (columns - 1) * TILE_SPACE;
	}

	private List<Chart> charts() {
		return List.of(days, severities, weeks, domains);
	}

	private Section section(String title) {
		Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TITLE_BAR);
		section.setText(title);
		// charts take what room there is
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).hint(LEAST_WIDTH, SWT.DEFAULT)
				.applyTo(section);
		return section;
	}

	private void choose(ChartItem item) {
		onFilter.accept(item.filter());
	}

	Control control() {
		return form;
	}

	void setFocus() {
		form.setFocus();
	}

	/** Draws the charts in the colours of the present theme. */
	void redraw() {
		charts().forEach(Control::redraw);
	}

	void show(IssueStatistics statistics) {
		unresolved.show(number(statistics.unresolved()));
		urgent.show(number(statistics.urgent()));
		resolved.show(number(statistics.resolvedInWeek()));
		mean.show(DurationText.of(statistics.meanTimeToResolve()));
		median.show(DurationText.of(statistics.medianTimeToResolve()));
		days.show(statistics.resolvedThisWeek().stream().map(DashboardPage::day).toList());
		severities.show(Arrays.stream(Severity.values())
				.map(severity -> severity(severity, statistics.unresolvedBySeverity().get(severity))).toList());
		weeks.show(statistics.weeks().stream().map(DashboardPage::week).toList());
		domains.show(statistics.byDomain().stream().limit(DOMAINS).map(DashboardPage::domain).toList());
		fit();
	}

	private static ChartItem day(IssueStatistics.OnDay day) {
		LocalDate date = day.day();
		return new ChartItem(date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.getDefault()), List.of(day.resolved()),
				NLS.bind(Messages.DashboardPage_dayWords, date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.getDefault())
						+ ' ' + date, number(day.resolved())), "resolved:" + date); //$NON-NLS-1$
	}

	private static ChartItem severity(Severity severity, long count) {
		return new ChartItem(Labels.of(severity), List.of(count),
				NLS.bind(Messages.DashboardPage_words, Labels.of(severity), number(count)),
				UNRESOLVED + " severity:" + severity.id()); //$NON-NLS-1$
	}

	private static ChartItem week(IssueStatistics.InWeek week) {
		LocalDate monday = week.monday();
		return new ChartItem(WEEK.format(monday), List.of(week.created(), week.resolved()),
				NLS.bind(Messages.DashboardPage_weekWords,
						new Object[] { monday, number(week.created()), number(week.resolved()) }),
				"created:" + monday + ".." + monday.plusDays(6)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static ChartItem domain(IssueStatistics.OfDomain row) {
		String name = row.domain().map(Labels::of).orElse(Messages.DashboardPage_noDomain);
		return new ChartItem(name, List.of(row.unresolved()),
				NLS.bind(Messages.DashboardPage_domainWords,
						new Object[] { name, number(row.unresolved()), number(row.total()) }),
				UNRESOLVED + " domain:" + row.domain().map(Domain::id).orElse("none")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String number(long count) {
		return NumberFormat.getIntegerInstance().format(count);
	}
}
