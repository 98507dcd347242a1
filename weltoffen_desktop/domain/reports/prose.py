"""Fixed German prose of the reports: how the numbers are made and what the self-check is not."""

NOT_MEANT = (
    (
        "Der Selbstcheck ist eine Momentaufnahme aus Sicht derer, die geantwortet haben. Er hilft, "
        "miteinander zu klären, was erreicht ist und was als Nächstes kommt."
    ),
    (
        "Er ist keine Rangliste: Die Zahlen sind nicht dafür gemacht, Kommunen miteinander zu vergleichen. "
        "Er ist kein Siegel und kein Etikett. Er ist keine amtliche Prüfung, und er hat keinen Einfluss "
        "darauf, wie geflüchtete Menschen verteilt werden."
    ),
    (
        "Fragen, Stufen und Anregungen sind eigene Texte des Projekts weltoffen_desktop. Sie geben nicht "
        "den Wortlaut des früheren Selbstchecks „Weltoffene Kommune“ (2019–2022) wieder."
    ),
)

METHOD = (
    (
        "Stufen.",
        ("Jede Frage beschreibt fünf Stufen von 0 bis 4. Gewählt wird die höchste Stufe, die vollständig zutrifft."),
    ),
    (
        "Punkte.",
        "Eine Frage zählt Stufe geteilt durch 4, also 0, 25, 50, 75 oder 100 Punkte.",
    ),
    (
        "Mittelwert.",
        (
            "Thema, Handlungsfeld und Gesamtwert sind jeweils der gewichtete Mittelwert der beantworteten "
            "Fragen. Wo nichts anderes angegeben ist, hat jede Frage das Gewicht 1. Die gezeigte Zahl ist "
            "abgeschnitten, nicht aufgerundet."
        ),
    ),
    (
        "Nicht gezählt.",
        (
            "Offene Fragen, „weiß nicht“ und „trifft nicht zu“ zählen nie als null. Neben jeder Zahl steht, wie "
            "viele der zutreffenden Fragen beantwortet sind. Unter 60 Prozent gilt die Zahl als vorläufig."
        ),
    ),
    (
        "Stand in Worten.",
        (
            "0 bis unter 25 Punkte: am Anfang. 25 bis unter 50: im Aufbau. 50 bis unter 75: gefestigt. 75 bis "
            "100: vorbildlich."
        ),
    ),
    (
        "Stärken und Lücken.",
        (
            "Stärken sind Fragen auf Stufe 3 oder 4, Lücken Fragen auf Stufe 0 oder 1; zuerst die höchsten und "
            "niedrigsten Stufen, bei gleicher Stufe die mit dem höheren Gewicht und die Kernfragen. Aus einem "
            "Feld kommen höchstens zwei, solange andere Felder etwas beitragen."
        ),
    ),
)
