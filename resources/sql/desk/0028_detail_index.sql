-- Only what somebody asks for by its value is in the index of details: phone numbers, dates and a company's own fields
-- never are.
-- step: the index of all
DROP INDEX customer_detail_folded;
-- step: who has a detail: names, organisations, plans, e-mail addresses, references (desk/action.h)
CREATE INDEX customer_detail_folded ON customer_detail (field, folded)
WHERE field = 0 OR field = 1 OR field = 2 OR field = 4 OR field = 6;
