// https://api-dashboard.search.brave.com/documentation/services/web-search
export const queryLengthMax = 400;

export const freshnessOf = { day: "pd", week: "pw", month: "pm", year: "py" } as const;
