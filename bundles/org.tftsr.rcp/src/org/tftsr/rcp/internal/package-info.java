/** The standalone product: application, window, perspective. */
package org.tftsr.rcp.internal;
