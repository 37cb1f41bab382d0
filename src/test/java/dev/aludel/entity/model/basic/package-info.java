/** Columns: types, defaults, generators, comments, checks. */
@TypeRegistration(basicClass = Money.class, userType = MoneyType.class)
package dev.aludel.entity.model.basic;

import org.hibernate.annotations.TypeRegistration;
