// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_FUNCTION_ROWS_H
#define ATTRIB_CYPHER_FUNCTION_FUNCTION_ROWS_H

#include "engine/cypher/function/function.h"

/// What evaluates the rows of function.c.

/// function_graph.c: of nodes, relationships, paths and maps.
CypherEvaluate attrib_function_id, attrib_function_element_id, attrib_function_start_node,
    attrib_function_end_node, attrib_function_nodes, attrib_function_relationships,
    attrib_function_labels, attrib_function_type, attrib_function_keys, attrib_function_properties,
    attrib_function_length;

/// function_list.c: of lists, and what is for strings too.
CypherEvaluate attrib_function_size, attrib_function_is_empty, attrib_function_head,
    attrib_function_last, attrib_function_tail, attrib_function_range, attrib_function_reverse,
    attrib_function_coalesce, attrib_function_null_if, attrib_function_exists;

/// function_string.c: texts, in code points.
CypherEvaluate attrib_function_left, attrib_function_right, attrib_function_substring,
    attrib_function_trim, attrib_function_left_trim, attrib_function_right_trim,
    attrib_function_to_lower, attrib_function_to_upper, attrib_function_replace,
    attrib_function_split, attrib_function_normalize;

/// function_convert.c: from one kind to another.
CypherEvaluate attrib_function_to_boolean, attrib_function_to_integer, attrib_function_to_float,
    attrib_function_to_string, attrib_function_to_boolean_or_null,
    attrib_function_to_integer_or_null, attrib_function_to_float_or_null,
    attrib_function_to_string_or_null, attrib_function_to_boolean_list,
    attrib_function_to_integer_list, attrib_function_to_float_list, attrib_function_to_string_list;

/// function_number.c: numbers.
CypherEvaluate attrib_function_abs, attrib_function_ceil, attrib_function_floor,
    attrib_function_round, attrib_function_sign, attrib_function_rand, attrib_function_is_nan,
    attrib_function_e, attrib_function_pi;

/// function_real.c: of a number, by the mathematical library.
CypherEvaluate attrib_function_exp, attrib_function_log, attrib_function_log10,
    attrib_function_sqrt, attrib_function_sin, attrib_function_cos, attrib_function_tan,
    attrib_function_cot, attrib_function_asin, attrib_function_acos, attrib_function_atan,
    attrib_function_atan2, attrib_function_degrees, attrib_function_radians,
    attrib_function_haversin, attrib_function_sinh, attrib_function_cosh, attrib_function_tanh;

/// function_temporal.c: dates, times, durations.
CypherEvaluate attrib_function_clock, attrib_function_date, attrib_function_date_truncate,
    attrib_function_time, attrib_function_time_truncate, attrib_function_local_time,
    attrib_function_local_time_truncate, attrib_function_datetime,
    attrib_function_datetime_truncate, attrib_function_local_datetime,
    attrib_function_local_datetime_truncate, attrib_function_datetime_from_epoch,
    attrib_function_datetime_from_epoch_millis, attrib_function_duration,
    attrib_function_duration_between, attrib_function_duration_in_months,
    attrib_function_duration_in_days, attrib_function_duration_in_seconds;

#endif // ATTRIB_CYPHER_FUNCTION_FUNCTION_ROWS_H
