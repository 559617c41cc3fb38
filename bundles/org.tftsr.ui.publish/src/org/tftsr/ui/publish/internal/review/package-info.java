/** Shows the requests of a publication to a person before they go. */
package org.tftsr.ui.publish.internal.review;
