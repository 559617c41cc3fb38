/** What an issue is linked with at services, and what of it did not end. */
package org.tftsr.ui.publish.internal.links;
