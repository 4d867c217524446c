// The parts of the exam screen, and what the exam is changed with.
#pragma once

#include "ui/views/ahead_memory.hpp"
#include "ui/views/view.hpp"

namespace signatory::ui {

// Whether the forecast is of this exam and of today; if not, a new one is on its way.
bool is_planned(const study::State& state, const schedule::Exam& exam);
// Days until the exam for which a plan can be made: tomorrow … a year from now.
bool is_ahead(const study::State& state, const schedule::Exam& exam);

double minutes_a_day(const schedule::Exam& exam); // mean over the week
schedule::Exam with_minutes(schedule::Exam exam, double more); // on every day of the week that has any

// Precondition of the charts: the forecast is there and ends on the day of the exam.
void draw_exam_charts(Frame& frame, const study::State& state, const schedule::Exam& exam);

void draw_exam_date(Frame& frame, const study::State& state, ExamMemory& memory, schedule::Exam& exam);
void draw_exam_minutes(Frame& frame, schedule::Exam& exam);
void draw_exam_rest(Frame& frame, const study::State& state, ExamMemory& memory, schedule::Exam& exam);
void draw_exam_topics(Frame& frame, const study::State& state, schedule::Exam& exam);

} // namespace signatory::ui
