/** The wizard that publishes an issue or a document. */
package org.tftsr.ui.publish.internal.wizard;
