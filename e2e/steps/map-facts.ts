import type { Locale } from "@/lib/i18n/locales";

type Wording = Record<Locale, string>;

/** What stands beside the ladder, written down once more and not read from the product. */
export const duties: Wording[] = [
  { en: "design and implement models and systems", "zh-CN": "设计和实现模型与系统" },
  { en: "turn research into products and services people can use", "zh-CN": "把研究成果变成可用的产品和服务" },
  { en: "improve performance and efficiency", "zh-CN": "优化性能和效率" },
  { en: "keep applications reliable, safe and ethical", "zh-CN": "可靠性、安全性、伦理性" },
  { en: "work with other disciplines on complex problems", "zh-CN": "跨学科协作，解决复杂问题" },
];
export const roles: { name: Wording; caresAbout: Wording; typicalWork: Wording }[] = [
  {
    name: { en: "AI engineer", "zh-CN": "AI 工程师" },
    caresAbout: { en: "implementation and deployment", "zh-CN": "实现与部署" },
    typicalWork: {
      en: "builds AI systems, tunes performance, makes them usable in production",
      "zh-CN": "构建系统、优化性能、确保生产可用",
    },
  },
  {
    name: { en: "ML researcher", "zh-CN": "机器学习研究员" },
    caresAbout: { en: "new algorithms", "zh-CN": "算法创新" },
    typicalWork: { en: "develops algorithms, publishes, pushes theory", "zh-CN": "开发算法、发表论文、推动理论" },
  },
  {
    name: { en: "Data scientist", "zh-CN": "数据科学家" },
    caresAbout: { en: "analysis and insight", "zh-CN": "数据分析与洞察" },
    typicalWork: { en: "finds value in data, builds predictive models", "zh-CN": "提取数据价值、构建预测模型" },
  },
  {
    name: { en: "MLOps engineer", "zh-CN": "MLOps 工程师" },
    caresAbout: { en: "operations and automation", "zh-CN": "运维与自动化" },
    typicalWork: { en: "ML pipelines, automated deployment, monitoring", "zh-CN": "ML 流水线、自动化部署、监控" },
  },
  {
    name: { en: "AI product manager", "zh-CN": "AI 产品经理" },
    caresAbout: { en: "product and user needs", "zh-CN": "产品与用户需求" },
    typicalWork: {
      en: "defines AI features, balances technology and business needs",
      "zh-CN": "定义 AI 功能、平衡技术与业务",
    },
  },
];
export const stages: { name: Wording; aim: Wording; topics: Wording[]; projects: Wording[] }[] = [
  {
    name: { en: "Entry", "zh-CN": "入门阶段" },
    aim: { en: "fundamentals and tools", "zh-CN": "基础知识和工具" },
    topics: [
      { en: "Python basics", "zh-CN": "Python 编程基础" },
      { en: "how ML algorithms work", "zh-CN": "机器学习算法原理" },
      { en: "first deep learning", "zh-CN": "深度学习入门" },
      { en: "basic mathematics", "zh-CN": "基本数学知识" },
      { en: "a first look at PyTorch or TensorFlow", "zh-CN": "初识 PyTorch 或 TensorFlow" },
    ],
    projects: [
      { en: "classification on a classic data set", "zh-CN": "经典数据集分类" },
      { en: "simple regression", "zh-CN": "简单回归分析" },
      { en: "a basic neural network", "zh-CN": "基础神经网络实现" },
    ],
  },
  {
    name: { en: "Advancing", "zh-CN": "进阶阶段" },
    aim: { en: "deeper expertise, whole projects", "zh-CN": "深化专业、完整项目" },
    topics: [
      { en: "advanced DL architectures", "zh-CN": "高级深度学习架构" },
      { en: "specialise in NLP or computer vision", "zh-CN": "NLP 或计算机视觉专精" },
      { en: "model optimisation and tuning", "zh-CN": "模型优化与调优" },
      { en: "data preparation and feature engineering", "zh-CN": "数据预处理与特征工程" },
      { en: "cloud deployment", "zh-CN": "云平台部署" },
    ],
    projects: [
      { en: "an end-to-end ML application", "zh-CN": "端到端机器学习应用" },
      { en: "fine-tuning a pre-trained model", "zh-CN": "预训练模型微调" },
      { en: "deployment behind an API", "zh-CN": "模型部署与 API 构建" },
    ],
  },
  {
    name: { en: "Professional", "zh-CN": "专业阶段" },
    aim: { en: "complex problems, system performance", "zh-CN": "复杂问题、系统性能" },
    topics: [
      { en: "frontier AI papers", "zh-CN": "前沿 AI 论文" },
      { en: "large-scale distributed training", "zh-CN": "大规模分布式训练" },
      { en: "MLOps best practice", "zh-CN": "MLOps 最佳实践" },
      { en: "advanced optimisation", "zh-CN": "高级优化技术" },
      { en: "multimodal systems", "zh-CN": "多模态系统" },
    ],
    projects: [
      { en: "a production-grade AI system", "zh-CN": "生产级 AI 系统" },
      { en: "optimising a large model", "zh-CN": "大规模模型优化" },
      { en: "an automated ML pipeline", "zh-CN": "自动化 ML 流水线" },
    ],
  },
  {
    name: { en: "Expert", "zh-CN": "专家阶段" },
    aim: { en: "push the boundary, solve an industry’s challenges", "zh-CN": "推动技术边界、解决行业挑战" },
    topics: [
      { en: "the newest research", "zh-CN": "最新研究突破" },
      { en: "system architecture", "zh-CN": "系统架构设计" },
      { en: "AI ethics and responsibility", "zh-CN": "AI 伦理与责任" },
      { en: "leading and guiding a team", "zh-CN": "团队领导与指导" },
    ],
    projects: [
      { en: "an original AI solution", "zh-CN": "创新 AI 解决方案" },
      { en: "open-source contributions", "zh-CN": "开源贡献" },
      { en: "technical leadership of a team", "zh-CN": "技术团队领导" },
    ],
  },
];
export const industries: { name: Wording; applications: Wording[] }[] = [
  {
    name: { en: "Enterprise AI", "zh-CN": "企业 AI" },
    applications: [
      { en: "customer-service assistants and chatbots", "zh-CN": "智能客服与聊天机器人" },
      { en: "document analysis and processing", "zh-CN": "文档分析与处理" },
      { en: "business-process automation", "zh-CN": "业务流程自动化" },
      { en: "decision support", "zh-CN": "决策支持系统" },
    ],
  },
  {
    name: { en: "Health care", "zh-CN": "医疗健康" },
    applications: [
      { en: "medical image analysis", "zh-CN": "医学影像分析" },
      { en: "drug discovery and development", "zh-CN": "药物发现与开发" },
      { en: "health monitoring and prediction", "zh-CN": "健康监测与预测" },
      { en: "medical-record processing", "zh-CN": "医疗记录处理" },
    ],
  },
  {
    name: { en: "Fintech", "zh-CN": "金融科技" },
    applications: [
      { en: "risk assessment and fraud detection", "zh-CN": "风险评估与欺诈检测" },
      { en: "algorithmic trading", "zh-CN": "算法交易" },
      { en: "personalised financial services", "zh-CN": "个性化金融服务" },
      { en: "compliance and regtech", "zh-CN": "合规与监管科技" },
    ],
  },
  {
    name: { en: "Content creation", "zh-CN": "内容创作" },
    applications: [
      { en: "generative AI applications", "zh-CN": "生成式 AI 应用" },
      { en: "content recommendation", "zh-CN": "内容推荐系统" },
      { en: "creative-support tools", "zh-CN": "创意辅助工具" },
      { en: "multimedia processing", "zh-CN": "多媒体处理" },
    ],
  },
];
export const trends: { title: Wording; detail: Wording }[] = [
  {
    title: { en: "Specialists and full-stack AI engineers are both wanted", "zh-CN": "专业化与全栈化并存" },
    detail: { en: "depth in one field", "zh-CN": "一个方向上的深度" },
  },
  {
    title: { en: "MLOps matters more and more", "zh-CN": "MLOps 越来越重要" },
    detail: { en: "automation from experiment to production becomes a core strength", "zh-CN": "核心竞争力" },
  },
  {
    title: { en: "Knowledge of an industry earns a premium", "zh-CN": "领域知识溢价" },
    detail: { en: "employers pay more", "zh-CN": "雇主愿意为此多付钱" },
  },
  {
    title: { en: "Ethics and responsible AI", "zh-CN": "伦理与负责任的 AI" },
    detail: { en: "fairness, transparency and safety get more attention", "zh-CN": "公平性、透明度、安全性" },
  },
];
