/** The bar that shows and changes the filter of a log. */
package org.tftsr.ui.logs.internal.filter;
