-- Adds orders up by county and half-year, exactly; the same rules as parse-order.ts, in the same order.
--
-- Reads three tables or views of text:
--   orders (county, date, amount)   one row an order
--   counties (written, county)      what a cell may say of a county, and its adcode; orders of others are set aside
--   periods (period)                half-years such as 2018H1; orders of others are set aside
-- Gives, by set_aside, then county, then period:
--   county, period, amount, orders, refunds, set_aside
-- Where set_aside is '', the row is a sum. Elsewhere it says why that many orders were set aside, and county
-- and period are NULL and amount is 0.
-- Text is made plain by REPLACE and not by CASE: PostgreSQL works a column out again wherever a later step names it, and
-- a CASE names it several times in each of many steps.
WITH trimmed AS (
  SELECT
    COALESCE(TRIM(BOTH ' ' FROM county), '') AS place,
    COALESCE(TRIM(BOTH ' ' FROM date), '') AS written,
    COALESCE(TRIM(BOTH ' ' FROM amount), '') AS money
  FROM orders
),
-- 2018/3/2, 2018.3.2 and 2018年3月2日 become 2018-3-2; a blank ends the day. ¥ and 元 stand at the ends: brackets show
-- where those are.
framed AS (
  SELECT
    place,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      written, '/', '-'), '.', '-'), '年', '-'), '月', '-'), '日', ' '), 'T', ' ') || ' ' AS dashed,
    '[' || REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      money, '[', 'x'), ']', 'x'), '￥', '¥'), '¥ ', '¥'), ' 元', '元') || ']' AS money
  FROM trimmed
),
-- Months have two digits. An amount begins with N where it is negative, else with P.
two_digit_months AS (
  SELECT
    place,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      dashed, '-1-', '-01-'), '-2-', '-02-'), '-3-', '-03-'), '-4-', '-04-'), '-5-', '-05-'), '-6-', '-06-'),
      '-7-', '-07-'), '-8-', '-08-'), '-9-', '-09-') AS dashed,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      money, '元]', ']'), '.]', 'x]'), '[¥', '['), '[-¥', '[-'), '[-', 'N'), '[+', 'P'), '[', 'P') AS money
  FROM framed
),
-- Days have two digits, and amounts one before the point.
two_digit_days AS (
  SELECT
    place,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      dashed, '-1 ', '-01 '), '-2 ', '-02 '), '-3 ', '-03 '), '-4 ', '-04 '), '-5 ', '-05 '), '-6 ', '-06 '),
      '-7 ', '-07 '), '-8 ', '-08 '), '-9 ', '-09 ') AS dashed,
    REPLACE(REPLACE(REPLACE(money, ']', ''), 'N.', 'N0.'), 'P.', 'P0.') AS money
  FROM two_digit_months
),
split AS (
  SELECT
    place,
    translate(SUBSTRING(dashed, 1, 11), '123456789', '000000000') AS day_shape,
    SUBSTRING(REPLACE(dashed, '-', ''), 1, 8) AS day,
    SUBSTRING(money, 1, 1) AS sign,
    SUBSTRING(money, 2, POSITION('.' IN money || '.') - 2) AS whole,
    SUBSTRING(money, POSITION('.' IN money || '.') + 1) AS decimals
  FROM two_digit_days
),
formed AS (
  SELECT
    place,
    sign,
    whole,
    decimals,
    day_shape = '0000-00-00 ' OR day_shape LIKE '00000000 %' AS has_day,
    SUBSTRING(day, 1, 4) AS year,
    SUBSTRING(day, 5, 4) AS month_day
  FROM split
),
read_orders AS (
  SELECT
    place,
    year || CASE WHEN month_day < '07' THEN 'H1' ELSE 'H2' END AS half,
    has_day
      AND month_day BETWEEN '0101' AND '1231'
      AND SUBSTRING(month_day, 3) BETWEEN '01' AND '31'
      AND month_day NOT IN ('0230', '0231', '0431', '0631', '0931', '1131')
      -- The guard stands within the CAST, as no engine must keep one that stands before it.
      AND (month_day <> '0229' OR MOD(CAST(CASE
        WHEN NOT has_day THEN '1'
        WHEN SUBSTRING(year, 3) = '00' THEN SUBSTRING(year, 1, 2)
        ELSE SUBSTRING(year, 3)
      END AS INTEGER), 4) = 0) AS is_date,
    translate(whole, '123456789', '000000000') IN (
      '0', '00', '000', '0000', '00000', '000000', '0000000', '00000000', '000000000',
      '0000000000', '00000000000', '000000000000', '0,000', '00,000', '000,000', '0,000,000', '00,000,000',
      '000,000,000', '0,000,000,000', '00,000,000,000', '000,000,000,000'
    )
      AND LENGTH(decimals) <= 18
      AND REPLACE(translate(decimals, '123456789', '000000000'), '0', '') = '' AS is_amount,
    REPLACE(SUBSTRING(decimals, 3), '0', '') = '' AS is_cents,
    REPLACE(REPLACE(sign, 'N', '-'), 'P', '') || REPLACE(whole, ',', '')
      || '.' || SUBSTRING(decimals || '00', 1, 2) AS exact
  FROM formed
),
priced AS (
  SELECT
    place,
    CASE WHEN is_date THEN half ELSE '' END AS period,
    CASE WHEN NOT is_amount THEN 'amount' WHEN NOT is_cents THEN 'decimals' ELSE '' END AS fault,
    CAST(CASE WHEN is_amount AND is_cents THEN exact ELSE '0' END AS DECIMAL(18, 2)) AS amount
  FROM read_orders
),
-- Added up before counties and periods are looked up: an engine might keep all orders for a join.
grouped AS (
  SELECT
    place,
    period,
    fault,
    SUM(priced.amount) AS amount,
    COUNT(*) AS orders,
    SUM(CASE WHEN priced.amount < 0 THEN 1 ELSE 0 END) AS refunds
  FROM priced
  GROUP BY place, period, fault
),
checked AS (
  SELECT
    known_counties.county AS county,
    grouped.period AS period,
    amount,
    orders,
    refunds,
    CASE
      WHEN COALESCE(known_counties.known, 0) = 0 THEN 'county'
      WHEN grouped.period = '' THEN 'date'
      WHEN COALESCE(known_periods.known, 0) = 0 THEN 'period'
      ELSE fault
    END AS set_aside
  FROM grouped
  LEFT JOIN (SELECT DISTINCT written, county, 1 AS known FROM counties) known_counties
    ON known_counties.written = grouped.place
  LEFT JOIN (SELECT DISTINCT period, 1 AS known FROM periods) known_periods
    ON known_periods.period = grouped.period
),
told AS (
  SELECT
    CASE WHEN checked.set_aside = '' THEN checked.county END AS county,
    CASE WHEN checked.set_aside = '' THEN checked.period END AS period,
    CASE WHEN checked.set_aside = '' THEN checked.amount ELSE 0 END AS amount,
    orders,
    CASE WHEN checked.set_aside = '' THEN checked.refunds ELSE 0 END AS refunds,
    set_aside
  FROM checked
)
SELECT
  county,
  period,
  SUM(told.amount) AS amount,
  SUM(told.orders) AS orders,
  SUM(told.refunds) AS refunds,
  set_aside
FROM told
GROUP BY set_aside, county, period
ORDER BY set_aside, county, period
