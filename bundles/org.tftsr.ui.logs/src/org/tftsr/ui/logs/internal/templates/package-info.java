/** The templates of a log: what its records say again and again. */
package org.tftsr.ui.logs.internal.templates;
