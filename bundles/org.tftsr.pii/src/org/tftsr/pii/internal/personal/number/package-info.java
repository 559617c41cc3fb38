/** Numbers of authorities and institutions: their shapes, check digits and the labels that name them. */
package org.tftsr.pii.internal.personal.number;
