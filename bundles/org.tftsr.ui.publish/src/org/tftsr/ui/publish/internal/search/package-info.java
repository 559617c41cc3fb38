/** Finding pages, tickets and where they are. */
package org.tftsr.ui.publish.internal.search;
