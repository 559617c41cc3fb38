/** How a tree of whys is laid out as cards; screens, printers and image files draw what this says. */
package org.tftsr.core.why.drawing;
