/** Shows documents. */
package org.tftsr.ui.document;
