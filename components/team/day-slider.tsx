"use client";

import { useId, useState } from "react";

interface DaySliderProps {
  name: string;
  label: string;
  sliderLabel: string;
  /** The first and the last day that may be chosen, and the one that is: `YYYY-MM-DD`. */
  min: string;
  max: string;
  value: string;
}

const dayLength = 86_400_000;

/** A day to type or to slide to; without script the field alone. The form is sent when the slider is let go. */
export function DaySlider({ name, label, sliderLabel, min, max, value }: DaySliderProps) {
  const [day, setDay] = useState(value);
  const id = useId();
  const place = (one: string) => Math.round((Date.parse(one) - Date.parse(min)) / dayLength) || 0;
  const dayAt = (days: number) => new Date(Date.parse(min) + days * dayLength).toISOString().slice(0, 10);
  const isDay = day >= min && day <= max;
  return (
    <span className="day-slider">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        type="date"
        name={name}
        min={min}
        max={max}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <input
        className="needs-script"
        type="range"
        aria-label={sliderLabel}
        aria-valuetext={day}
        min={0}
        max={place(max)}
        value={isDay ? place(day) : place(max)}
        onChange={(event) => setDay(dayAt(Number(event.target.value)))}
        onPointerUp={(event) => event.currentTarget.form?.requestSubmit()}
        onKeyUp={(event) => {
          if (event.key === "Enter") event.currentTarget.form?.requestSubmit();
        }}
      />
    </span>
  );
}
