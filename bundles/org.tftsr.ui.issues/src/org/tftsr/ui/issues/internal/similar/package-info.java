/** Shows issues that are like another one, or like a text. */
package org.tftsr.ui.issues.internal.similar;
