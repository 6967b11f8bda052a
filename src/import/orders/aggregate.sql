-- Adds orders up by county and half-year, exactly; the same rules as src/orders/order.ts, in the same order.
--
-- Reads three tables or views of text:
--   orders (county, date, amount)   one row an order
--   counties (county)               adcodes of six digits; orders of others are set aside
--   periods (period)                half-years such as 2018H1; orders of others are set aside
-- Gives, by set_aside, then county, then period:
--   county, period, amount, orders, refunds, set_aside
-- Where set_aside is '', the row is a sum. Elsewhere it says why that many orders were set aside, and county
-- and period are NULL and amount is 0.
WITH trimmed AS (
  SELECT
    COALESCE(TRIM(BOTH ' ' FROM county), '') AS county,
    REPLACE(COALESCE(TRIM(BOTH ' ' FROM date), ''), '/', '-') AS written,
    COALESCE(TRIM(BOTH ' ' FROM amount), '') AS money
  FROM orders
),
-- Days may be written with slashes and without leading zeros.
two_digit_months AS (
  SELECT
    county,
    money,
    CASE
      WHEN SUBSTRING(written, 5, 1) = '-' AND SUBSTRING(written, 7, 1) = '-'
        THEN SUBSTRING(written, 1, 5) || '0' || SUBSTRING(written, 6)
      ELSE written
    END AS dashed
  FROM trimmed
),
two_digit_days AS (
  SELECT
    county,
    money,
    CASE
      WHEN SUBSTRING(dashed, 8, 1) = '-' AND SUBSTRING(dashed, 10, 1) IN ('', ' ', 'T')
        THEN SUBSTRING(dashed, 1, 8) || '0' || SUBSTRING(dashed, 9)
      ELSE dashed
    END AS moment
  FROM two_digit_months
),
split AS (
  SELECT
    county,
    SUBSTRING(moment, 1, 10) AS day,
    SUBSTRING(moment, 11, 1) AS behind_day,
    CASE WHEN SUBSTRING(money, 1, 1) = '-' THEN '-' ELSE '' END AS sign,
    CASE WHEN SUBSTRING(money, 1, 1) = '-' THEN SUBSTRING(money, 2) ELSE money END AS digits
  FROM two_digit_days
),
formed AS (
  SELECT
    county,
    day,
    sign,
    SUBSTRING(day, 6, 2) AS month,
    SUBSTRING(day, 9, 2) AS day_of_month,
    TRANSLATE(day, '123456789', '000000000') = '0000-00-00'
      AND behind_day IN ('', ' ', 'T') AS has_day,
    CASE
      WHEN POSITION('.' IN digits) = 0 THEN digits
      ELSE SUBSTRING(digits, 1, POSITION('.' IN digits) - 1)
    END AS whole,
    CASE
      WHEN POSITION('.' IN digits) = 0 THEN '0'
      ELSE SUBSTRING(digits, POSITION('.' IN digits) + 1)
    END AS decimals
  FROM split
),
read_orders AS (
  SELECT
    county,
    SUBSTRING(day, 1, 4) || CASE WHEN month <= '06' THEN 'H1' ELSE 'H2' END AS period,
    has_day
      AND month BETWEEN '01' AND '12'
      AND day_of_month BETWEEN '01' AND CASE
        WHEN month IN ('04', '06', '09', '11') THEN '30'
        WHEN month <> '02' THEN '31'
        -- The guard stands within each CAST, as no engine must keep one that stands before it.
        WHEN MOD(CAST(CASE WHEN has_day THEN SUBSTRING(day, 1, 4) ELSE '1' END AS INTEGER), 400) = 0
          THEN '29'
        WHEN MOD(CAST(CASE WHEN has_day THEN SUBSTRING(day, 1, 4) ELSE '1' END AS INTEGER), 4) = 0
          AND SUBSTRING(day, 3, 2) <> '00' THEN '29'
        ELSE '28'
      END AS is_date,
    LENGTH(whole) BETWEEN 1 AND 12
      AND LENGTH(decimals) BETWEEN 1 AND 18
      AND REPLACE(TRANSLATE(whole || decimals, '123456789', '000000000'), '0', '') = '' AS is_amount,
    REPLACE(SUBSTRING(decimals, 3), '0', '') = '' AS is_cents,
    sign || whole || '.' || SUBSTRING(decimals || '0', 1, 2) AS exact
  FROM formed
),
priced AS (
  SELECT
    county,
    CASE WHEN is_date THEN period ELSE '' END AS period,
    CASE WHEN NOT is_amount THEN 'amount' WHEN NOT is_cents THEN 'decimals' ELSE '' END AS fault,
    CAST(CASE WHEN is_amount AND is_cents THEN exact ELSE '0' END AS DECIMAL(18, 2)) AS amount
  FROM read_orders
),
-- Added up before counties and periods are looked up: an engine might keep all orders for a join.
grouped AS (
  SELECT
    county,
    period,
    fault,
    SUM(amount) AS amount,
    COUNT(*) AS orders,
    SUM(CASE WHEN amount < 0 THEN 1 ELSE 0 END) AS refunds
  FROM priced
  GROUP BY county, period, fault
),
checked AS (
  SELECT
    grouped.county,
    grouped.period,
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
  LEFT JOIN (SELECT DISTINCT county, 1 AS known FROM counties) known_counties
    ON known_counties.county = grouped.county
  LEFT JOIN (SELECT DISTINCT period, 1 AS known FROM periods) known_periods
    ON known_periods.period = grouped.period
),
told AS (
  SELECT
    CASE WHEN set_aside = '' THEN county END AS county,
    CASE WHEN set_aside = '' THEN period END AS period,
    CASE WHEN set_aside = '' THEN amount ELSE 0 END AS amount,
    orders,
    CASE WHEN set_aside = '' THEN refunds ELSE 0 END AS refunds,
    set_aside
  FROM checked
)
SELECT
  county,
  period,
  SUM(amount) AS amount,
  SUM(orders) AS orders,
  SUM(refunds) AS refunds,
  set_aside
FROM told
GROUP BY set_aside, county, period
ORDER BY set_aside, county, period
