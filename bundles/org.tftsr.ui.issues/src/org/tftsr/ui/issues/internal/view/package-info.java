/** The Issues view. */
package org.tftsr.ui.issues.internal.view;
