/** Long lists, page by page. */
package org.tftsr.ui.logs.internal.pages;
