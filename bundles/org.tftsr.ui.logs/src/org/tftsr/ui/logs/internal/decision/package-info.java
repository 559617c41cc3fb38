/** What the user decides about single findings of a log. */
package org.tftsr.ui.logs.internal.decision;
