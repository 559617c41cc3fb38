package org.tftsr.ui.logs.internal.time;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.tftsr.logs.view.Gap;
import org.tftsr.logs.view.Histogram;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.LogViewerIds;

/**
 * How many records of each level there are over the time of a log, as bars from left to right, and the pauses between them.
 *
 * @param histogram has a bucket at least
 */
record TimeChart(Histogram histogram, List<Gap> gaps) {

	/** As wide as it takes for a bar to be hit by the mouse. */
	static final int BAR = 3;
	private static final String GAP_COLOR = LogViewerIds.BUNDLE + ".gap"; //$NON-NLS-1$
	private static final int LEAST_GAP = 3;
	private static final int GAP_HEIGHT = 4;
	/** So few pixels that are errors can still be seen. */
	private static final int LEAST = 2;
	private static final int FAINT = 70;
	private static final int LABEL_MARGIN = 2;

	/** The bucket at a place. */
	int bucketAt(int x, int width) {
		int count = histogram.buckets().size();
		return Math.clamp((long) x * count / Math.max(1, width), 0, count - 1);
	}

	/** Where a time is. */
	int x(long millis, int width) {
		double share = (double) (millis - histogram.from()) / Math.max(1, histogram.to() - histogram.from());
		return Math.clamp((long) (share * width), 0, width);
	}

	/** Paints bars, pauses and the times of both ends. */
	void paint(GC gc, Rectangle area) {
		int labels = gc.getFontMetrics().getHeight();
		int height = area.height - labels - GAP_HEIGHT;
		paintBars(gc, area.width, height);
		gc.setBackground(ThemeColors.get(GAP_COLOR));
		for (Gap gap : gaps) {
			int left = x(gap.from(), area.width);
			int width = Math.max(LEAST_GAP, x(gap.from() + gap.millis(), area.width) - left);
			gc.fillRectangle(left, height, width, GAP_HEIGHT);
		}
		String end = TimeLabels.of(histogram.to() - 1);
		Point size = gc.textExtent(end);
		gc.drawText(TimeLabels.of(histogram.from()), LABEL_MARGIN, area.height - labels, true);
		if (area.width > 2 * size.x) {
			gc.drawText(end, area.width - size.x - LABEL_MARGIN, area.height - labels, true);
		}
	}

	/** By their square roots, so that a few records are seen beside many. */
	private void paintBars(GC gc, int width, int height) {
		List<Histogram.Bucket> buckets = histogram.buckets();
		double highest = Math.sqrt(buckets.stream().mapToLong(Histogram.Bucket::count).max().orElse(1));
		for (int i = 0; i < buckets.size(); i++) {
			Histogram.Bucket bucket = buckets.get(i);
			int left = (int) ((long) i * width / buckets.size());
			int right = (int) ((long) (i + 1) * width / buckets.size());
			long count = bucket.count();
			if (count > 0) {
				int bar = Math.max(LEAST, (int) (Math.sqrt(count) / Math.max(1, highest) * height));
				paintBar(gc, bucket, left, Math.max(1, right - left - 1), height, bar);
			}
		}
	}

	private static void paintBar(GC gc, Histogram.Bucket bucket, int left, int width, int bottom, int bar) {
		int y = bottom;
		for (LevelGroup group : LevelGroup.values()) {
			long count = group.count(bucket);
			int part = count == 0 ? 0 : Math.max(LEAST, (int) (bar * count / bucket.count()));
			int top = Math.max(bottom - bar, y - part);
			gc.setBackground(group.color());
			gc.fillRectangle(left, top, width, y - top);
			y = top;
		}
		if (y > bottom - bar) {
			// what rounding has left over
			gc.fillRectangle(left, bottom - bar, width, y - bottom + bar);
		}
	}

	/** Makes faint what lies outside of a stretch of time. */
	void paintOutside(GC gc, Rectangle area, long from, long to) {
		gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
		gc.setAlpha(255 - FAINT);
		int left = x(from, area.width);
		int right = x(to, area.width);
		gc.fillRectangle(0, 0, left, area.height);
		gc.fillRectangle(right, 0, area.width - right, area.height);
		gc.setAlpha(255);
	}
}
