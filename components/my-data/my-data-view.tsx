import { getTranslations } from "next-intl/server";
import type { MyData } from "@/lib/auth/my-data";
import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { PrintButton } from "../ladder/print-button";
import { SettingsNav } from "../organization/settings-nav";
import { ButtonLink } from "../ui/button";
import { EraseSection } from "./erase-section";
import { RowsOfKind } from "./rows-of-kind";

interface MyDataViewProps extends MyData {
  locale: Locale;
  workspace: string;
  memberId: string;
  timeZone: string;
  isDemo: boolean;
  ladder: CareerLadder;
}

/** Everything that is kept about a person, by kind, and below it the way to delete it. */
export async function MyDataView(props: MyDataViewProps) {
  const { locale, workspace, timeZone, ladder } = props;
  const t = await getTranslations({ locale, namespace: "myData" });
  const parts = [
    { id: "account", title: t("account"), tables: props.export.account, responsibilities: [] },
    ...props.export.workspaces.map((one) => ({
      id: one.workspace,
      title: t("inWorkspace", { name: one.name }),
      tables: one.tables,
      responsibilities: one.responsibilities,
    })),
  ];
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
        </div>
        <SettingsNav locale={locale} workspace={workspace} current="data" />
      </div>
      <div className="row mb-3">
        <ButtonLink kind="primary" href={paths.apiMyData(workspace)} download>
          {t("download")}
        </ButtonLink>
        <PrintButton>{t("print")}</PrintButton>
      </div>
      <p className="dim mb-3">{t("fileNote")}</p>
      {parts.map((part) => (
        <section className="section my-data" aria-labelledby={`data-${part.id}`} key={part.id}>
          <div className="section-head">
            <h2 id={`data-${part.id}`}>{part.title}</h2>
          </div>
          {Object.entries(part.tables).map(([kind, rows]) => (
            <RowsOfKind
              kind={kind}
              rows={rows ?? []}
              words={{ locale, timeZone, ladder, responsibilities: part.responsibilities }}
              key={kind}
            />
          ))}
        </section>
      ))}
      <section className="section" aria-labelledby="left-out">
        <div className="section-head">
          <h2 id="left-out">{t("leftOut")}</h2>
        </div>
        <p>{t("leftOutText")}</p>
      </section>
      <EraseSection {...props} />
    </>
  );
}
