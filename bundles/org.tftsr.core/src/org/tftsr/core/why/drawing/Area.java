package org.tftsr.core.why.drawing;

/** A rectangle; x grows to the right, y downwards. */
public record Area(double x, double y, double width, double height) {

	public double right() {
		return x + width;
	}

	public double bottom() {
		return y + height;
	}

	public double centerY() {
		return y + height / 2;
	}

	public boolean contains(double atX, double atY) {
		return atX >= x && atX < right() && atY >= y && atY < bottom();
	}

	/** Whether the two have more than an edge in common. */
	public boolean overlaps(Area other) {
		return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
	}

	/** The same rectangle elsewhere. */
	public Area moved(double dx, double dy) {
		return new Area(x + dx, y + dy, width, height);
	}
}
