// Draws every chart of the page: an element of class "chart" holds its figure as JSON in a script element.
document.addEventListener("DOMContentLoaded", () => {
  for (const chart of document.querySelectorAll(".chart")) {
    const data = chart.querySelector("script[type='application/json']");
    if (!data) continue;
    if (typeof Plotly === "undefined") {
      chart.classList.add("undrawn");
      continue;
    }
    const figure = JSON.parse(data.textContent);
    const target = document.createElement("div");
    target.style.height = (figure.layout.height || 450) + "px";
    chart.append(target);
    Plotly.newPlot(target, figure.data, figure.layout, figure.config).then(() => {
      chart.classList.add("drawn");
    });
  }
});
